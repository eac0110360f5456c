using System.Text.Json;
using RubricEngine;
using RubricEngine.Diagnostics;
using RubricEngine.Evaluation;
using RubricEngine.Hosting;
using RubricEngine.Results;
using RubricEngine.Text;

const int MostBytes = 64 * 1024;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = MostBytes);
builder.Services.AddRubricEngine(o => o.AddRubrics(builder.Configuration["rubrics"] ?? "rubrics"));
builder.Services.AddHealthChecks().Add(RubricHealthCheck.Registration());
builder.Services.AddRequestTimeouts(o => o.DefaultPolicy = new() { Timeout = TimeSpan.FromSeconds(5) });
builder.Services.AddProblemDetails();
builder.Services.AddOpenApi();

WebApplication app = builder.Build();
// A body that is too large is the fault of who sends it.
app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = exception => exception is BadHttpRequestException wrong ? wrong.StatusCode : 500 });
app.UseStatusCodePages();
app.UseRequestTimeouts();
app.MapOpenApi();
app.MapHealthChecks("/health");

app.MapGet("/rubrics", (IRubricCatalog catalog) => catalog.Current.Rubrics.Select(r => new RubricEntry(r.Id, r.Version, r.EffectiveFrom, r.EffectiveTo, r.Compiled.Hash)));

// The facts are a JSON object; a number is read exactly, a fact that is not there is missing and never zero.
app.MapPost("/assess", async (string rubric, DateOnly? asOf, HttpRequest request, IRubricCatalog catalog) =>
{
    if (Chosen(catalog, rubric, asOf) is not { } hosted) return NoSuch(rubric);
    if (await FactsOf(request) is not { } facts) return NoObject();
    RecordAssessment result = hosted.Evaluate(facts, asOf);
    return Results.Ok(new AssessmentReply(hosted.Id, hosted.Version, hosted.Compiled.Hash, $"{result.Points}", $"{result.Maximum}",
        [.. result.Possible.Select(g => g?.Name)], [.. result.Faults.Select(f => $"{f.Fact}: {f.Kind}")]));
}).Accepts<JsonElement>("application/json").Produces<AssessmentReply>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(504);

// What goes to strangers does not name the files of this machine.
app.MapPost("/explain", async (string rubric, DateOnly? asOf, string? lang, HttpRequest request, IRubricCatalog catalog) =>
{
    if (Chosen(catalog, rubric, asOf) is not { } hosted) return NoSuch(rubric);
    if (await FactsOf(request) is not { } facts) return NoObject();
    return Results.Text(hosted.Explain(facts, "subject", asOf).ToText(LanguageOf(lang), without: ExplanationTopic.Place));
}).Accepts<JsonElement>("application/json").Produces<string>(200, "text/plain").ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(504);

// A rubric from a stranger is data: compiling it runs no code, and its size is what bounds the work.
app.MapPost("/validate", async (HttpRequest request, string? lang) =>
{
    Language language = LanguageOf(lang);
    using var reader = new StreamReader(request.Body);
    var text = new SourceText("rubric", await reader.ReadToEndAsync(request.HttpContext.RequestAborted));
    CompileResult result = RubricCompiler.Compile(text);
    return new ValidationReply(result.Rubric?.Hash, [.. result.Diagnostics.Select(d =>
        new Finding(d.Code, DiagnosticPrinter.Word(d.Severity), d.Origin?.Position.Line, d.Origin?.Position.Column, d.Message.In(language), d.Help?.In(language)))]);
}).Accepts<string>("text/plain").ProducesProblem(413).ProducesProblem(504);

app.Run();

static HostedRubric? Chosen(IRubricCatalog catalog, string rubric, DateOnly? asOf) =>
    catalog.Find(rubric) ?? (asOf is { } day ? catalog.InForce(rubric, day) : null);

// Read here and not as a parameter, so that the time limit of the request ends the reading of a body that comes drop by drop.
static async Task<JsonElement?> FactsOf(HttpRequest request)
{
    try
    {
        JsonElement facts = await JsonSerializer.DeserializeAsync<JsonElement>(request.Body, cancellationToken: request.HttpContext.RequestAborted);
        return facts.ValueKind == JsonValueKind.Object ? facts : null;
    }
    catch (JsonException)
    {
        return null;
    }
}

static Language LanguageOf(string? lang) => lang == "vi" ? Language.Vietnamese : Language.English;

static IResult NoSuch(string rubric) => Results.Problem($"there is no single rubric `{rubric}`: name id@version, or an id and asOf", statusCode: 404);

static IResult NoObject() => Results.Problem("the facts must be a JSON object", statusCode: 400);

internal sealed record RubricEntry(string Id, string Version, DateOnly? From, DateOnly? To, string Hash);

internal sealed record AssessmentReply(string Rubric, string Version, string Hash, string Points, string Maximum, string?[] Possible, string[] Faults);

internal sealed record ValidationReply(string? Hash, Finding[] Diagnostics);

internal sealed record Finding(string Code, string Severity, int? Line, int? Column, string Message, string? Help);
