using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Scripting;

/// <summary>Constructs in words, for who wrote one that scripts have not.</summary>
internal static class ConstructNames
{
    private const int LongestShown = 30;

    public static Message Of(SyntaxNode node) => node switch
    {
        LambdaExpressionSyntax or AnonymousMethodExpressionSyntax => new("lambdas and LINQ: write a local function or a loop", "lambda và LINQ: hãy viết hàm cục bộ hoặc vòng lặp"),
        QueryExpressionSyntax => new("queries: write a loop", "truy vấn: hãy viết vòng lặp"),
        TryStatementSyntax or CatchClauseSyntax or FinallyClauseSyntax => new("`try`: nothing may catch what stops a script", "`try`: không gì được chặn việc dừng kịch bản"),
        ThrowStatementSyntax or ThrowExpressionSyntax => new("`throw`: a result of `null` is unknown", "`throw`: kết quả `null` nghĩa là chưa biết"),
        GotoStatementSyntax or LabeledStatementSyntax => new("`goto` and labels", "`goto` và nhãn"),
        TypeParameterListSyntax or TypeParameterSyntax or TypeParameterConstraintClauseSyntax => new("methods with type parameters", "phương thức có tham số kiểu"),
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax => new("types of its own", "kiểu tự khai báo"),
        NamespaceDeclarationSyntax or FileScopedNamespaceDeclarationSyntax => new("namespaces", "không gian tên"),
        PropertyDeclarationSyntax or IndexerDeclarationSyntax or EventDeclarationSyntax or EventFieldDeclarationSyntax => new("members other than methods and constants", "thành phần khác ngoài phương thức và hằng"),
        BaseMethodDeclarationSyntax => new("constructors, finalizers and operators", "hàm tạo, hàm hủy và toán tử tự định nghĩa"),
        AttributeListSyntax or AttributeSyntax => new("attributes", "thuộc tính khai báo"),
        TupleExpressionSyntax or TupleTypeSyntax or TupleElementSyntax or ForEachVariableStatementSyntax or ParenthesizedVariableDesignationSyntax => new("tuples", "bộ giá trị"),
        YieldStatementSyntax => new("`yield`: fill a list", "`yield`: hãy thêm vào danh sách"),
        AnonymousObjectCreationExpressionSyntax => new("objects without a type", "đối tượng không tên kiểu"),
        ConditionalAccessExpressionSyntax => new("`?.`: ask for `null` first", "`?.`: hãy kiểm tra `null` trước"),
        RangeExpressionSyntax or ListPatternSyntax or SlicePatternSyntax => new("ranges and patterns of lists", "khoảng và mẫu danh sách"),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression } => new("indexes from the end", "chỉ số tính từ cuối"),
        SpreadElementSyntax => new("`..` in a list of items", "`..` trong danh sách phần tử"),
        RecursivePatternSyntax => new("patterns of members", "mẫu thành phần"),
        InterpolationAlignmentClauseSyntax or InterpolationFormatClauseSyntax => new("widths and formats in a text", "độ rộng và định dạng trong văn bản"),
        _ when node.GetFirstToken().Text is { Length: > 0 and <= LongestShown } word => new($"`{word}` in this way", $"`{word}` theo cách này"),
        _ => new("this construct", "cấu trúc này"),
    };
}
