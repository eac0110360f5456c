/// <summary>Some of what the rubric of Nam Định reads; the rest is missing.</summary>
internal sealed record Ward(
    bool Registered, string WardClass, int Households, int Population, string PartyRating, string CommitteeAward, decimal CulturalShare,
    int Surveyed, int Satisfied, int SecurityCameras, decimal HqArea, bool ReceptionRoom, int Crimes, int PreviousCrimes);
