using Governance.Domain.Training;

namespace Governance.Web.Features.Training.Certificates;

/// <summary>Someone who passed a session, with the certificate they have.</summary>
/// <param name="Certificate">The latest; null when none was issued.</param>
public sealed record PassedRow(Guid PersonId, string PersonName, string? AgencyName, Certificate? Certificate);

/// <summary>A certificate with what its paper needs beside it.</summary>
/// <param name="ParentName">Agency above the one that keeps it; null for the province.</param>
/// <param name="SignerName">Head of the agency on the day of issue; null when none was entered.</param>
public sealed record CertificateView(Certificate Certificate, string? ParentName, string? SignerName);
