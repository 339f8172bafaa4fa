namespace Platform.Host.Start;

/// <summary>The container's adapter knows no keyed services and stops with a misleading error; this names them.</summary>
internal static class KeyedServices
{
    public static void Refuse(IServiceCollection services)
    {
        var keyed = services.Where(s => s.IsKeyedService).Select(s => s.ServiceType.FullName).ToList();
        if (keyed.Count > 0)
            throw new InvalidOperationException("Keyed services are not supported by the container: " + string.Join(", ", keyed));
    }
}
