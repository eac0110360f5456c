using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RubricEngine.Hosting;

// Watches the folder that it is given: change a rubric in it and see the next generation at work.
HostApplicationBuilder builder = Host.CreateApplicationBuilder();
builder.Services.AddRubricEngine(o => o.AddRubrics(args));
builder.Services.AddHostedService<Worker>();
builder.Build().Run();
