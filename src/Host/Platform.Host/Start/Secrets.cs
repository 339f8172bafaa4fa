using Platform.Kernel.Personal;

namespace Platform.Host.Start;

/// <summary>Keys of personal data and files: made in the data folder in Development, given in production.</summary>
internal static class Secrets
{
    public static void Add(WebApplicationBuilder builder, DataFolder folder) =>
        builder.Services.AddPersonalData(builder.Configuration, builder.Environment.IsDevelopment(), folder.Path("keys", "personal"));
}
