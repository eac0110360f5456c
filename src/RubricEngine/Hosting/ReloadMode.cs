namespace RubricEngine.Hosting;

/// <summary>How a catalogue notices that files have changed.</summary>
public enum ReloadMode
{
    /// <summary>The file system tells; where it cannot, files are looked at from time to time.</summary>
    Watch,

    /// <summary>Files are looked at from time to time: for network shares and containers whose file systems do not tell.</summary>
    Poll,

    /// <summary>Only <see cref="IRubricCatalog.ReloadAsync"/> looks.</summary>
    Off,
}
