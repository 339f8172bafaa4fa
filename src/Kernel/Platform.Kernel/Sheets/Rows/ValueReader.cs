using System.Buffers.Binary;
using System.Text;

namespace Platform.Kernel.Sheets;

/// <summary>Reads what <see cref="ValueWriter"/> wrote.</summary>
internal ref struct ValueReader(ReadOnlySpan<byte> bytes, int at = 0)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>Where the next value begins.</summary>
    public int At { get; private set; } = at;

    public SheetValue Read()
    {
        var head = bytes[At++];
        var (raw, kind, form) = ((RawKind)(head & 7), (ValueKind)((head >> 3) & 3), (RawForm)(head >> 5));
        var text = kind == ValueKind.Text ? Text() : null;
        var amount = kind is ValueKind.Number or ValueKind.MonthOnly ? Signed() : 0;
        var number = form switch
        {
            RawForm.Number or RawForm.Shown => Double(),
            RawForm.Whole => amount,
            RawForm.Hundredths => amount / 100.0,
            RawForm.Day => amount - ValueWriter.DayZero,
            _ => 0,
        };
        var own = form is RawForm.Text or RawForm.Shown ? Text() : form == RawForm.Same ? text : null;
        return new(new(raw, own, number), kind, text, amount);
    }

    public void Skip()
    {
        var head = bytes[At++];
        var (kind, form) = ((ValueKind)((head >> 3) & 3), (RawForm)(head >> 5));
        if (kind == ValueKind.Text)
        {
            Pass((int)Number());
        }
        else if (kind is ValueKind.Number or ValueKind.MonthOnly)
        {
            Number();
        }

        Pass(form is RawForm.Number or RawForm.Shown ? sizeof(double) : 0);
        if (form is RawForm.Text or RawForm.Shown)
        {
            Pass((int)Number());
        }
    }

    private void Pass(int size) => At += size;

    private string Text()
    {
        var size = (int)Number();
        var text = Encoding.UTF8.GetString(bytes.Slice(At, size));
        At += size;
        return text;
    }

    private double Double()
    {
        var number = BinaryPrimitives.ReadDoubleLittleEndian(bytes[At..]);
        At += sizeof(double);
        return number;
    }

    private long Signed()
    {
        var number = Number();
        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    private ulong Number()
    {
        var (number, shift) = (0UL, 0);
        for (byte b; ((b = bytes[At++]) & 0x80) != 0; shift += 7)
        {
            number |= (ulong)(b & 0x7f) << shift;
        }

        return number | ((ulong)bytes[At - 1] << shift);
    }
}
