using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using RubricEngine.Testing;

namespace RubricEngine.House;

/// <summary>The samples with plugins and hosts do what they say.</summary>
public class HostedSampleTests
{
    private const string Plugins = "samples/04-plugin-assembly/Plugin/bin/plugins";

    [Fact]
    public void A_plugin_is_loaded_from_its_folder()
    {
        Command run = Command.RunProject(["--project", "samples/04-plugin-assembly/Host", "--", "samples/04-plugin-assembly/flood.rubric.yaml", Plugins]);
        Assert.True(run.ExitStatus == 0, run.Errors);
        Assert.Equal("""
            Riverside: 5 points, at risk; in the table 5
            Hillside: 5 points, safe; in the table 5
            Lakeside: 0..10 points, open; in the table 0..10

            """.ReplaceLineEndings("\n"), run.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_tool_knows_the_functions_of_the_folders_it_is_given()
    {
        Command without = Command.RunProject(["--project", "src/RubricEngine.Cli", "--", "check", "samples/04-plugin-assembly/flood.rubric.yaml"]);
        Assert.Equal(1, without.ExitStatus);
        Command with = Command.RunProject(["--project", "src/RubricEngine.Cli", "--", "check", "samples/04-plugin-assembly/flood.rubric.yaml", "--plugins", Plugins]);
        Assert.True(with.ExitStatus == 0, with.Output + with.Errors);
        Command expression = Command.RunProject(["--project", "src/RubricEngine.Cli", "--", "expr", "flood_risk(12000, zone)", "--plugins", Plugins,
            "--facts", """{"zone": {"type": "choice", "choices": ["low", "high"], "ordered": true, "value": "high"}}"""]);
        Assert.True(expression.ExitStatus is 0 or 1, expression.Errors);
    }

    [Fact]
    public async Task A_web_service_assesses_explains_and_validates()
    {
        using var service = new RunningProgram(["--project", "samples/06-web-api", "--", "--urls", "http://127.0.0.1:0", "--rubrics", Repository.PathOf("rubrics", "nam-dinh", "..")]);
        string address = service.WaitFor("Now listening on: ").Split("Now listening on: ")[1].Trim();
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        Task<string> slow = AnswerToSlow(client.BaseAddress);
        JsonElement rubrics = await client.GetFromJsonAsync<JsonElement>("/rubrics");
        Assert.Contains(rubrics.EnumerateArray(), r => r.GetProperty("id").GetString() == "vn/ward-police");
        Assert.Equal("Healthy", await client.GetStringAsync("/health"));

        using HttpResponseMessage assessed = await client.PostAsJsonAsync("/assess?rubric=vn/ward-police@2021.1", new Dictionary<string, object>());
        Assert.Equal(HttpStatusCode.OK, assessed.StatusCode);
        Assert.Equal("2021.1", (await assessed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("version").GetString());
        using HttpResponseMessage explained = await client.PostAsJsonAsync("/explain?rubric=vn/ward-police@2021.1&lang=vi", new Dictionary<string, object>());
        Assert.Equal(HttpStatusCode.OK, explained.StatusCode);
        string explanation = await explained.Content.ReadAsStringAsync();
        Assert.StartsWith("subject — Công an phường điển hình", explanation, StringComparison.Ordinal);
        Assert.DoesNotContain(".rubric.yaml", explanation, StringComparison.Ordinal);
        using HttpResponseMessage validated = await client.PostAsync("/validate", new StringContent("format: 1\nrubric: a/b\nversion: \"1\"\ncriteria:\n  - { id: c, points: 1, met: x }\n"));
        JsonElement found = Assert.Single((await validated.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("diagnostics").EnumerateArray(), d => d.GetProperty("code").GetString() == "RUB2001");
        Assert.Equal(("error", 5, 30), (found.GetProperty("severity").GetString(), found.GetProperty("line").GetInt32(), found.GetProperty("column").GetInt32()));
        using HttpResponseMessage broken = await client.PostAsync("/assess?rubric=vn/ward-police@2021.1", new StringContent("{ \"a\":", null, "application/json"));
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (broken.StatusCode, broken.Content.Headers.ContentType?.MediaType));

        using HttpResponseMessage unknown = await client.PostAsJsonAsync("/assess?rubric=no/such", new Dictionary<string, object>());
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (unknown.StatusCode, unknown.Content.Headers.ContentType?.MediaType));
        using HttpResponseMessage large = await client.PostAsync("/validate", new StringContent(new string('#', 100_000)));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "application/problem+json"), (large.StatusCode, large.Content.Headers.ContentType?.MediaType));
        JsonElement paths = (await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json")).GetProperty("paths");
        Assert.True(paths.GetProperty("/assess").GetProperty("post").GetProperty("requestBody").GetProperty("content").TryGetProperty("application/json", out _));
        string answer = await slow;
        Assert.StartsWith("HTTP/1.1 504", answer, StringComparison.Ordinal);
        Assert.Contains("application/problem+json", answer, StringComparison.Ordinal);
    }

    /// <summary>What a service answers to who sends a part of a body and then nothing more.</summary>
    private static async Task<string> AnswerToSlow(Uri service)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var client = new TcpClient();
        await client.ConnectAsync(service.Host, service.Port, patience.Token);
        await using NetworkStream stream = client.GetStream();
        await stream.WriteAsync("POST /assess?rubric=vn/ward-police@2021.1 HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"u8.ToArray(), patience.Token);
        byte[] answer = new byte[4_096];
        return Encoding.UTF8.GetString(answer, 0, await stream.ReadAsync(answer, patience.Token));
    }

    [Fact]
    public void A_worker_follows_the_files()
    {
        string folder = Directory.CreateTempSubdirectory("rubric-worker-").FullName;
        try
        {
            string rubric = File.ReadAllText(Repository.PathOf("samples", "03-province-overlay", "..", "04-plugin-assembly", "flood.rubric.yaml"))
                .Replace("flood_risk(area, zone)", "1", StringComparison.Ordinal);
            rubric = rubric[..rubric.IndexOf("  - id: c02", StringComparison.Ordinal)] + rubric[rubric.IndexOf("grades:", StringComparison.Ordinal)..];
            string path = Path.Combine(folder, "a.rubric.yaml");
            File.WriteAllText(path, rubric);
            using var worker = new RunningProgram(["--project", "samples/07-worker", "--", folder]);
            worker.WaitFor("generation 1: sample/flood@1");
            File.WriteAllText(path, rubric.Replace("version: \"1\"", "version: \"2\"", StringComparison.Ordinal));
            worker.WaitFor(": sample/flood@2");
            File.WriteAllText(path, "format: 1\n");
            worker.WaitFor("sample/flood@2, kept from generation");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
