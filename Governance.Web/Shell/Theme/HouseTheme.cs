using MudBlazor;

namespace Governance.Web.Shell.Theme;

/// <summary>Indigo of the Highlands' weaving, gold for one thin line; every text pair at least 4.5:1 in both themes.</summary>
public static class HouseTheme
{
    private static readonly string[] Fonts = ["Be Vietnam Pro", "system-ui", "Segoe UI", "Roboto", "Liberation Sans", "sans-serif"];

    public static readonly MudTheme Theme = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#23407A",
            Secondary = "#6B4E12",
            Tertiary = "#1D4F91",
            Background = "#FAF9F7",
            Surface = "#FFFFFF",
            AppbarBackground = "#23407A",
            AppbarText = "#FFFFFF",
            DrawerBackground = "#FFFFFF",
            DrawerText = "#1F1B16",
            DrawerIcon = "#4A453E",
            TextPrimary = "#1F1B16",
            TextSecondary = "#57514A",
            TextDisabled = "#6B655D",
            ActionDefault = "#4A453E",
            ActionDisabled = "#6B655D",
            ActionDisabledBackground = "#E9E6E1",
            LinesDefault = "#E2DED7",
            LinesInputs = "#857E74",
            TableLines = "#E2DED7",
            Divider = "#E2DED7",
            Success = "#1B6E3C",
            Warning = "#8A5A00",
            Error = "#B3261E",
            Info = "#1D4F91",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#A9C1F5",
            PrimaryContrastText = "#10203F",
            Secondary = "#E2BC6C",
            Tertiary = "#9CC3F5",
            Background = "#15171C",
            Surface = "#1D2027",
            AppbarBackground = "#182A50",
            AppbarText = "#F2F0EC",
            DrawerBackground = "#1A1D24",
            DrawerText = "#ECE9E4",
            DrawerIcon = "#C9C5BE",
            TextPrimary = "#ECE9E4",
            TextSecondary = "#BDB8B0",
            TextDisabled = "#A09B93",
            ActionDefault = "#C9C5BE",
            ActionDisabled = "#A09B93",
            ActionDisabledBackground = "#2A2E37",
            LinesDefault = "#353A45",
            LinesInputs = "#8A8F9B",
            TableLines = "#353A45",
            Divider = "#353A45",
            Success = "#7CD69B",
            SuccessContrastText = "#06210F",
            Warning = "#F0C061",
            WarningContrastText = "#261A00",
            Error = "#FFB4AB",
            ErrorContrastText = "#3B0704",
            Info = "#9CC3F5",
            InfoContrastText = "#08203F",
        },
        LayoutProperties = new LayoutProperties { AppbarHeight = "56px", DrawerWidthLeft = "248px", DefaultBorderRadius = "6px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "0.875rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontSize = "0.875rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontSize = "0.875rem", LineHeight = "1.5", LetterSpacing = "normal" },
            H5 = new H5Typography { FontSize = "1.25rem", FontWeight = "600", LineHeight = "1.5", LetterSpacing = "normal" },
            H6 = new H6Typography { FontSize = "1rem", FontWeight = "600", LineHeight = "1.5", LetterSpacing = "normal" },
            Subtitle1 = new Subtitle1Typography { FontSize = "1rem", FontWeight = "600", LineHeight = "1.5", LetterSpacing = "normal" },
            Caption = new CaptionTypography { FontSize = "0.8125rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontSize = "0.875rem", FontWeight = "500", LineHeight = "1.5", LetterSpacing = "normal", TextTransform = "none" },
        },
    };
}
