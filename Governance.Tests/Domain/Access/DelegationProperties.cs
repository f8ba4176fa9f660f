using CsCheck;
using Governance.Domain.Access;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Access;

/// <summary>
/// Random years of appointments, delegations and revocations: on every day someone holds by delegation exactly what an accepted
/// paper of that day gives and its giver holds in their own right, told from the list of deeds alone.
/// </summary>
public sealed class DelegationProperties
{
    private const int Days = 120;
    private static readonly DateOnly Start = new(2026, 11, 1);
    private static readonly Guid Agency = Guid.CreateVersion7();
    private static readonly Guid[] People = [.. Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7())];

    /// <summary>What is done (0 appoint, 1 end an appointment, 2 and 3 delegate, 4 revoke), by or to whom, from which day, how long, what.</summary>
    private static readonly Gen<(int Deed, int One, int Other, int From, int Length, int What)> Deed =
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, Days - 1], Gen.Int[1, 60], Gen.Int[0, 100]);

    [Fact]
    public void Nobody_ever_holds_by_delegation_what_its_giver_does_not_hold_and_nothing_is_passed_on() =>
        Deed.Array[1, 30].Sample(deeds =>
        {
            var town = new Town();
            foreach (var deed in deeds) town.Do(deed);
            return Enumerable.Range(-1, Days + 60).Select(Start.AddDays).All(town.IsRightOn);
        }, iter: 300);

    private sealed class Town
    {
        private readonly List<(Guid Person, BoardPost Post, Period Period)> _seats = [];
        private readonly List<(Guid From, Guid To, Matter Matter, long? UpTo, DateOnly First, DateOnly Until, DateOnly? Revoked, Delegation Paper)> _papers = [];

        public void Do((int Deed, int One, int Other, int From, int Length, int What) deed)
        {
            var (from, until) = (Start.AddDays(deed.From), Start.AddDays(deed.From + deed.Length));
            var stamp = Some.By(new(Guid.CreateVersion7(), "Văn thư", Start, [new(Power.RecordBoard, Agency, "t", "d", new(Start.AddDays(-9)))]), VietnamTime.StartOf(Start));
            if (deed.Deed == 0) _seats.Add((People[deed.One], (BoardPost)(deed.What % 3), new(from, deed.What % 2 == 0 ? null : until)));
            if (deed.Deed == 1 && _seats.Count > 0)
            {
                var at = deed.What % _seats.Count;
                if (_seats[at].Period is var held && held.From < from && !(held.Until <= from)) _seats[at] = _seats[at] with { Period = held.EndedOn(from) };
            }
            if (deed.Deed is 2 or 3) Delegate(deed, from, until, stamp);
            if (deed.Deed != 4 || _papers.Count == 0) return;
            var index = deed.What % _papers.Count;
            try
            {
                GiverOf(_papers[index].From, from).Revoke(_papers[index].Paper, from, "Không còn cần", stamp);
                _papers[index] = _papers[index] with { Revoked = from };
            }
            catch (RuleBroken) { }
        }

        private void Delegate((int Deed, int One, int Other, int From, int Length, int What) deed, DateOnly from, DateOnly until, Stamp stamp)
        {
            var (giver, matter) = (People[deed.One], deed.What % 2 == 0 ? Matter.Works : Matter.Prices);
            var terms = new DelegationTerms(People[deed.Other], [new(Agency, matter)], null, from, until, SigningForm.ByDelegation, "Trưởng ban", "Chuyên viên", "25/QĐ", Start);
            try { _papers.Add((giver, People[deed.Other], matter, null, from, until, null, GiverOf(giver, from).Delegate(terms, Deputyship.None, stamp))); }
            catch (RuleBroken) { }
        }

        private Delegator GiverOf(Guid person, DateOnly day) =>
            new(person, "Mẫu", [.. Own(person)], [.. _papers.Where(p => p.From == person).Select(p => p.Paper)], [.. Delegated(person, day)]);

        private IEnumerable<Grant> Own(Guid person) => _seats.Where(s => s.Person == person).SelectMany(s => Authority.FromAppointment(Agency, s.Post, s.Period, "01/QĐ"));

        /// <summary>As the queries put them together.</summary>
        private IEnumerable<Grant> Delegated(Guid person, DateOnly day) =>
            _papers.Where(p => p.To == person && p.Paper.Effective is not null).SelectMany(p =>
                Authority.FromDelegation(new(new(p.From, "Mẫu", "Trưởng ban", SigningForm.ByDelegation, "Chuyên viên"), p.Matter, p.UpTo), Agency, p.Paper.Effective!.Value, "25/QĐ", Own(p.From), day));

        public bool IsRightOn(DateOnly day) => People.All(person => new[] { Matter.Works, Matter.Prices }.All(matter =>
        {
            var expected = _papers.Where(p => p.To == person && p.Matter == matter && p.First <= day && day < p.Until && !(p.Revoked <= day) && Sits(p.From, matter, day)).Select(p => p.From).ToHashSet();
            var actual = Delegated(person, day).Where(g => g.Power == Authority.PowerOf(matter) && g.OnBehalf!.Matter == matter).Select(g => g.OnBehalf!.Signature.PersonId).ToHashSet();
            var may = new Actor(person, "Mẫu", day, [.. Own(person), .. Delegated(person, day)]).May(Authority.PowerOf(matter), Agency, matter);
            return expected.SetEquals(actual) && !actual.Contains(person) && may == (Sits(person, matter, day) || expected.Count > 0);
        }));

        /// <summary>A head or, for works, a deputy too.</summary>
        private bool Sits(Guid person, Matter matter, DateOnly day) =>
            _seats.Any(s => s.Person == person && s.Period.Contains(day) && (s.Post is BoardPost.Head || matter is Matter.Works && s.Post is BoardPost.DeputyHead));
    }
}
