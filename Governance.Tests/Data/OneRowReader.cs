using System.Collections;
using System.Data.Common;

namespace Governance.Tests.Data;

/// <summary>
/// Answers every command with exactly one row, whose cell of any column and type is there: so a query that reads a row
/// and then asks further questions asks them all, and each is captured. Texts parse as a basis and as a stored file.
/// </summary>
internal sealed class OneRowReader : DbDataReader
{
    private bool _read;

    public override int FieldCount => 200;
    public override bool HasRows => true;
    public override bool IsClosed => false;
    public override int RecordsAffected => 1;
    public override int Depth => 0;
    public override object this[int ordinal] => GetString(ordinal);
    public override object this[string name] => name;

    public override bool Read() => !_read && (_read = true);
    public override bool NextResult() => false;
    public override bool IsDBNull(int ordinal) => false;
    public override bool GetBoolean(int ordinal) => true;
    public override byte GetByte(int ordinal) => 1;
    public override short GetInt16(int ordinal) => 1;
    public override int GetInt32(int ordinal) => 1;
    public override long GetInt64(int ordinal) => 1;
    public override float GetFloat(int ordinal) => 1;
    public override double GetDouble(int ordinal) => 1;
    public override decimal GetDecimal(int ordinal) => 1;
    public override char GetChar(int ordinal) => '1';
    public override Guid GetGuid(int ordinal) => Guid.Empty;
    public override string GetString(int ordinal) => "1|1|1|1";
    public override DateTime GetDateTime(int ordinal) => new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    public override T GetFieldValue<T>(int ordinal) =>
        typeof(T) == typeof(DateOnly) ? (T)(object)new DateOnly(2026, 1, 1)
        : typeof(T) == typeof(byte[]) ? (T)(object)Array.Empty<byte>()
        : default!;
    public override object GetValue(int ordinal) => "1|1|1|1";
    public override int GetValues(object[] values) => 0;
    public override string GetName(int ordinal) => $"c{ordinal}";
    public override int GetOrdinal(string name) => 0;
    public override string GetDataTypeName(int ordinal) => "nvarchar";
    public override Type GetFieldType(int ordinal) => typeof(string);
    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => 0;
    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => 0;
    public override IEnumerator GetEnumerator() => Array.Empty<object>().GetEnumerator();
}
