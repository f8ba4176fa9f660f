using System.Globalization;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Governance.Web.Shell;

/// <summary>MudBlazor's own words (paging, pickers) from the resources of room "Mud"; what is not there stays English.</summary>
internal sealed class MudTexts : MudLocalizer
{
    public override LocalizedString this[string key] =>
        Texts.Find($"Mud.{key}", CultureInfo.CurrentUICulture) is { } text ? new(key, text) : new(key, key, resourceNotFound: true);

    public override LocalizedString this[string key, params object[] arguments] =>
        this[key] is { ResourceNotFound: false } found ? new(key, string.Format(CultureInfo.CurrentCulture, found.Value, arguments)) : this[key];
}
