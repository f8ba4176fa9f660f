using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Governance.Domain.Editorial.Checking;

/// <summary>The rules in force for one agency on one day. Where nothing is set for a check, what the product ships with counts.</summary>
public sealed class CheckRules
{
    private readonly Dictionary<CheckCode, CheckRule> _rules;

    /// <param name="rules">Of all agencies and days, or a part that holds those of this one.</param>
    public CheckRules(IEnumerable<CheckRule> rules, Guid agencyId, DateOnly day)
    {
        _rules = CheckRule.Shipped().ToDictionary(r => r.Code);
        var inForce = rules.Where(r => r.From <= day && (r.AgencyId is null || r.AgencyId == agencyId)).ToList();
        foreach (var of in inForce.GroupBy(r => r.Code)) _rules[of.Key] = of.OrderBy(r => r.AgencyId is not null).ThenBy(r => r.From).Last();
    }

    /// <summary>What the product ships with.</summary>
    public static CheckRules Usual { get; } = new([], Guid.Empty, DateOnly.MaxValue);

    public CheckRule this[CheckCode code] => _rules[code];

    /// <summary>Checks the law asks for that are switched off: whoever reads a result has to know.</summary>
    public IReadOnlyList<CheckRule> OffThoughMandatory => [.. _rules.Values.Where(r => !r.IsOn && CheckKind.Of(r.Code).IsMandatory).OrderBy(r => r.Code)];

    /// <summary>Changes with every rule and every check: what was checked under another mark is checked again. 32 hexadecimal digits.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        _rules.Values.OrderBy(r => r.Code).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Code} {CheckKind.Of(r.Code).Version} {r.AgencyId} {r.Number} {r.IsOn} {r.Level}"))))))[..32];
}
