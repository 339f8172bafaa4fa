namespace Platform.Rules.Engine;

/// <summary>The shapes that vocabularies are made of.</summary>
internal static class Shapes
{
    public static readonly NumberShape Yuan = new("元", 0, 1_000_000_000 * Scaled.One);
    public static readonly NumberShape Area = new("平方米", 0, 10_000_000 * Scaled.One);
    public static readonly NumberShape Factor = new("倍", 0, 100 * Scaled.One);
    public static readonly NumberShape Percent = new("%", 0, 1_000 * Scaled.One);
    public static readonly CountShape Months = new("月", 0, 1_200);
    public static readonly CountShape SomeMonths = new("月", 1, 1_200);
    public static readonly WordShape Flag = new([("true", "是"), ("false", "否")]);
    public static readonly WordShape NoneWord = new([(Vocabulary.None, "无")]);
    public static readonly WordShape Modes = Word<Mode>(), Uses = Word<Use>(), Change = Word<Engine.Change>();

    public static WordShape Word<T>() where T : struct, Enum => new(Words.Of(typeof(T)));

    public static WordShape Word<T>(params (string Word, string Title)[] more) where T : struct, Enum => new([.. Words.Of(typeof(T)), .. more]);

    public static MapShape Map(params Field[] fields) => new(fields, []);

    public static MapShape OneOf(string[] oneOf, params Field[] fields) => new(fields, oneOf);

    public static EitherShape OrNone(Shape shape) => new(NoneWord, shape);

    public static ListShape List(Shape item) => new(item);

    public static Node Text<T>(T value) where T : struct, Enum => Node.Of(Words.Text(value));
}
