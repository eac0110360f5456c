using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary>Why a file could not be reached, for people.</summary>
internal static class FileAccessFailure
{
    /// <summary>Whether an exception says that a file could not be reached.</summary>
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException or NotSupportedException;

    public static Message Of(Exception exception, string path) => exception switch
    {
        FileNotFoundException => new("there is no such file", "không có tệp này"),
        DirectoryNotFoundException => new("there is no such folder", "không có thư mục này"),
        _ when Directory.Exists(path) => new("it is a folder", "đây là một thư mục"),
        UnauthorizedAccessException => new("access is denied", "không có quyền truy cập"),
        PathTooLongException => new("the path is too long", "đường dẫn quá dài"),
        _ => new(exception.Message, exception.Message),
    };
}
