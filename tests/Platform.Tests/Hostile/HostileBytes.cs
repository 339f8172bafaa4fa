using System.Text;
using Platform.Tests.Sheets;

namespace Platform.Tests.Hostile;

/// <summary>Other files under a sheet's name, damaged workbooks, and texts that are no tables.</summary>
internal static class HostileBytes
{
    private const int Cuts = 120, Flips = 150, Seed = 61_2022;

    private static readonly (string Name, byte[] Bytes)[] Others =
    [
        ("elf", [0x7f, .. "ELF"u8, 2, 1, 1, 0]), ("exe", [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0]), ("exe that is text", "MZ this program cannot be run"u8.ToArray()),
        ("mach-o", [0xcf, 0xfa, 0xed, 0xfe, 7, 0, 0, 1]), ("mach-o 32", [0xce, 0xfa, 0xed, 0xfe, 7, 0, 0, 1]), ("mach-o fat", [0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 2]), ("mach-o be", [0xfe, 0xed, 0xfa, 0xce, 0, 0, 0, 2]),
        ("lnk", [0x4c, 0, 0, 0, 1, 0x14, 2, 0]), ("wasm", [0, .. "asm"u8, 1, 0, 0, 0]), ("shell", "#!/bin/sh\nrm -rf /\n"u8.ToArray()), ("batch", "@echo off\r\ndel *\r\n"u8.ToArray()),
        ("php", "<?php system($_GET['c']); ?>"u8.ToArray()), ("asp", "<% Response.Write(1) %>"u8.ToArray()), ("html", "<!DOCTYPE html><html><script>x()</script>"u8.ToArray()), ("html spaced", "\r\n\t <HTML><body>"u8.ToArray()),
        ("html table", "<table><tr><td>x</td></tr></table><html>"u8.ToArray()), ("svg", "<svg onload='x()'/>"u8.ToArray()), ("svg marked", [0xef, 0xbb, 0xbf, .. "<svg/>"u8]), ("xml 2003", "<?xml version=\"1.0\"?><Workbook/>"u8.ToArray()),
        ("mhtml", "MIME-Version: 1.0\n"u8.ToArray()), ("pdf", "%PDF-1.7\n"u8.ToArray()), ("png", [0x89, .. "PNG"u8, 0x0d, 0x0a, 0x1a, 0x0a]), ("jpg", [0xff, 0xd8, 0xff, 0xe0]), ("gif", [.. "GIF89a"u8, 0, 0, 0]),
        ("old xls", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, .. new byte[512]]), ("encrypted", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, .. "EncryptedPackage"u8]), ("biff", [9, 8, 8, 0, 0, 5, 0, 0]),
        ("rar", [.. "Rar!"u8, 0x1a, 7, 1, 0]), ("7z", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]), ("gzip", [0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), ("tar", [.. "a.txt"u8, .. new byte[507]]), ("sqlite", [.. "SQLite format 3"u8, 0]),
        ("registry", "Windows Registry Editor Version 5.00"u8.ToArray()), ("shortcut", "[InternetShortcut]\nURL=http://x"u8.ToArray()), ("nothing", []), ("one zero", [0]), ("zip head", "PK\u0003\u0004"u8.ToArray()), ("empty zip", [.. "PK\u0005\u0006"u8, .. new byte[18]]),
    ];

    public static IEnumerable<HostileFile> All() => [.. Renamed(), .. Damaged(), .. Texts()];

    private static IEnumerable<HostileFile> Renamed()
    {
        foreach (var (name, bytes) in Others)
            foreach (var ending in (string[])[".xlsx", ".csv"])
                yield return new("renamed", name + ending, () => bytes);
        foreach (var name in (string[])["a.csv.bat", "a.js", "a.xlsx\u202evsc.exe.bat", "a.iqy", "a.slk"])
            yield return new("renamed", "a table called " + name, () => HostileFile.Csv("1,样例\n"));
    }

    private static IEnumerable<HostileFile> Damaged()
    {
        var given = File.ReadAllBytes(Survey.PathOf("渑池县排查台账.xlsx"));
        for (var i = 0; i < Cuts; i++)
        {
            var at = (int)((long)given.Length * i / Cuts);
            yield return new("cut", $"at {at}.xlsx", () => given[..at]);
        }

        var (small, random) = (HostileFile.Book(), new Random(Seed));
        for (var i = 0; i < Flips; i++)
        {
            var (times, seed) = (1 + (i % 8), random.Next());
            yield return new("flipped", $"{times} bytes by {seed}.xlsx", () => Flip(small, times, seed), MayRead: true);
            if (i % 5 == 0) yield return new("flipped", $"{times} bytes of the given workbook by {seed}.xlsx", () => Flip(given, times, seed), MayRead: true);
        }

        yield return new("damaged", "twice itself.xlsx", () => [.. small, .. small], MayRead: true);
        yield return new("damaged", "something before.xlsx", () => [.. "hello"u8, .. small]);
        yield return new("damaged", "something behind.xlsx", () => [.. small, .. new byte[100_000]]);
        yield return new("damaged", "zeros.xlsx", () => [.. small[..200], .. new byte[small.Length - 400], .. small[^200..]]);
    }

    private static IEnumerable<HostileFile> Texts()
    {
        yield return new("text", "line of 100 MB.csv", () => Filled(100 << 20, (byte)'a'));
        yield return new("text", "line of 49 MB.csv", () => Filled(49 << 20, (byte)'a'));
        yield return new("text", "49 MB of commas.csv", () => Filled(49 << 20, (byte)','));
        yield return new("text", "49 MB of quotes.csv", () => Filled(49 << 20, (byte)'"'));
        yield return new("text", "49 MB of line ends.csv", () => Filled(49 << 20, (byte)'\n'));
        yield return new("text", "49 MB of NUL.csv", () => Filled(49 << 20, 0));
        yield return new("text", "49 MB of FF.csv", () => Filled(49 << 20, 0xff));
        yield return new("text", "49 MB of 81.csv", () => Filled(49 << 20, 0x81));
        yield return new("text", "quoted 3 MB.csv", () => HostileFile.Csv("1,\"" + new string('a', 3 << 20) + "\"\n"));
        yield return new("text", "quoted 3 MB in lines.csv", () => HostileFile.Csv("1,\"" + string.Concat(Enumerable.Repeat("aaaaaaaaa\n", 300_000)) + "\"\n"), MayRead: true);
        yield return new("text", "a million quotes.csv", () => HostileFile.Csv(new string('"', 1_000_000)));
        yield return new("text", "a million quotes in lines.csv", () => HostileFile.Csv(string.Concat(Enumerable.Repeat("\"\"\"\n", 300_000))), MayRead: true);
        yield return new("text", "200000 fields.csv", () => HostileFile.Csv(new string(',', 200_000)), MayRead: true);
        yield return new("text", "400000 short rows.csv", () => HostileFile.Csv(string.Concat(Enumerable.Repeat("1,2,3\n", 400_000))));
        yield return new("text", "nul in the middle.csv", () => HostileFile.Csv("1,样\0例\n"));
        yield return new("text", "utf-16 without mark.csv", () => Encoding.Unicode.GetBytes("项目名称,姓名\n样例,张\n"));
        yield return new("text", "utf-16be without mark.csv", () => Encoding.BigEndianUnicode.GetBytes("a,b\nc,d\n"));
        yield return new("text", "utf-32.csv", () => [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes("项目名称,姓名\n样例,张\n")]);
        yield return new("text", "odd utf-16.csv", () => [0xff, 0xfe, 0x41], MayRead: true);
        yield return new("text", "control characters.csv", () => HostileFile.Utf8(new string('\u0001', 500)));
        yield return new("text", "escapes.csv", () => HostileFile.Utf8(string.Concat(Enumerable.Repeat("\u001b[2J", 300))));
        yield return new("text", "only a mark.csv", () => [0xef, 0xbb, 0xbf], MayRead: true);
        yield return new("text", "formulas.csv", () => HostileFile.Csv("1,=cmd|'/c calc'!A0,@SUM(1),+1,-1\n"), MayRead: true);
        yield return new("text", "lone surrogates.csv", () => HostileFile.Csv("1,\ud800,\udfff\n"), MayRead: true);
        var random = new Random(Seed);
        for (var i = 0; i < 20; i++)
        {
            var bytes = new byte[1 << (i % 20)];
            random.NextBytes(bytes);
            yield return new("noise", $"{bytes.Length} bytes.csv", () => bytes, MayRead: bytes.Length < 200);
        }
    }

    private static byte[] Filled(int length, byte with)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(length);
        bytes.AsSpan().Fill(with);
        return bytes;
    }

    private static byte[] Flip(byte[] good, int times, int seed)
    {
        var (bytes, random) = ((byte[])good.Clone(), new Random(seed));
        for (var i = 0; i < times; i++) bytes[random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
        return bytes;
    }
}
