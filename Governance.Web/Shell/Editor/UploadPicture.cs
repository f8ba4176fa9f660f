using Governance.Domain.Common;
using Microsoft.AspNetCore.Components.Forms;

namespace Governance.Web.Shell.Editor;

/// <summary>Stores a chosen picture and says where it stands; given by the page, which knows for whom.</summary>
/// <exception cref="RuleBroken">It is refused.</exception>
public delegate Task<StoredFile> UploadPicture(IBrowserFile chosen);
