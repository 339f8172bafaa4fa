using System.Buffers.Binary;
using System.Text;

namespace Platform.Kernel.Sheets;

/// <summary>How a cell's number or text is written beside the value that was made of it.</summary>
internal enum RawForm : byte
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>The value's own text.</summary>
    Same,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>The value's number.</summary>
    Whole,

    /// <summary>A hundredth of the value's number.</summary>
    Hundredths,

    /// <summary>Excel's number of the value's day.</summary>
    Day,

    /// <summary>A number and what the screen shows of it.</summary>
    Shown,
}

/// <summary>Writes values one behind the other: kinds and form in one byte, then what is not said by them.</summary>
internal sealed class ValueWriter
{
    /// <summary>From our day numbers to Excel's.</summary>
    public const int DayZero = 693_593;

    private byte[] buffer = new byte[1 << 14];
    private int length;

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    public void Write(in SheetValue value)
    {
        var (raw, form) = (value.Raw, FormOf(value));
        Room(1)[0] = (byte)((int)raw.Kind | ((int)value.Kind << 3) | ((int)form << 5));
        length++;
        switch (value.Kind)
        {
            case ValueKind.Text:
                Text(value.Text!);
                break;
            case ValueKind.Number or ValueKind.MonthOnly:
                Number(((ulong)value.Amount << 1) ^ (ulong)(value.Amount >> 63));
                break;
        }

        if (form is RawForm.Number or RawForm.Shown)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(Room(sizeof(double)), raw.Number);
            length += sizeof(double);
        }

        if (form is RawForm.Text or RawForm.Shown)
        {
            Text(raw.Text!);
        }
    }

    private static RawForm FormOf(in SheetValue value)
    {
        var (raw, counted) = (value.Raw, value.Kind is ValueKind.Number or ValueKind.MonthOnly);
        return raw.Kind switch
        {
            RawKind.Blank => RawForm.None,
            RawKind.Text or RawKind.Error => value.Kind == ValueKind.Text && value.Text == raw.Text ? RawForm.Same : RawForm.Text,
            _ when raw.Text is not null => RawForm.Shown,
            _ when counted && raw.Number.Equals((double)value.Amount) => RawForm.Whole,
            _ when counted && raw.Number.Equals(value.Amount / 100.0) => RawForm.Hundredths,
            _ when counted && raw.Number.Equals((double)(value.Amount - DayZero)) => RawForm.Day,
            _ => RawForm.Number,
        };
    }

    private void Text(string text)
    {
        var size = Encoding.UTF8.GetByteCount(text);
        Number((ulong)size);
        length += Encoding.UTF8.GetBytes(text, Room(size));
    }

    private void Number(ulong number)
    {
        var to = Room(10);
        var at = 0;
        for (; number >= 0x80; number >>= 7)
        {
            to[at++] = (byte)(number | 0x80);
        }

        to[at++] = (byte)number;
        length += at;
    }

    private Span<byte> Room(int size)
    {
        if (length + size > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + size));
        }

        return buffer.AsSpan(length);
    }
}
