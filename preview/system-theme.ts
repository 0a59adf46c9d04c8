/** In a browser, where no editor says which theme there is, the system's own holds. */

const themes = ["vscode-light", "vscode-dark", "vscode-high-contrast", "vscode-high-contrast-light"] as const;

/** Gives the body the class of the system's theme, now and whenever that changes. */
export function followSystemTheme(): void {
  const isDark = window.matchMedia("(prefers-color-scheme: dark)");
  const isStrong = window.matchMedia("(prefers-contrast: more)");
  const show = () => {
    document.body.classList.remove(...themes);
    document.body.classList.add(themeOf(isDark.matches, isStrong.matches));
  };
  isDark.addEventListener("change", show);
  isStrong.addEventListener("change", show);
  show();
}

function themeOf(isDark: boolean, isStrong: boolean): (typeof themes)[number] {
  if (isStrong) return isDark ? "vscode-high-contrast" : "vscode-high-contrast-light";
  return isDark ? "vscode-dark" : "vscode-light";
}
