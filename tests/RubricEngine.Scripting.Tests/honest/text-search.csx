// call: matching(north-west) => 2
//! function matching(name: choice "north-west" | "south") -> number 0..10
int matching(string name)
{
    int count = 0;
    foreach (string part in name.Split('-'))
        if (part.Contains("t") && part.IndexOf("t") >= 2 && !part.StartsWith("x") && part.Substring(1).EndsWith(part.Substring(2))) count++;
    return count;
}
