/** The script for bash, which zsh understands as well: words and options of each command, values where there are few, else files. */
import type { CompletedCommand, CompletedOption } from "./completed-words.ts";

/** The script. It is complete in itself: nothing is run while somebody types. */
export function bashScript(commands: readonly CompletedCommand[]): string {
  const parents = commands.filter(({ name }) => commands.some((other) => other.name.startsWith(`${name} `)));
  return `# Completes the words of inspection-reports, in bash and in zsh.
if [ -n "\${ZSH_VERSION-}" ]; then
  autoload -U +X compinit && compinit -u
  autoload -U +X bashcompinit && bashcompinit
fi
_inspection_reports() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="" words="" options="" values="" at
  COMPREPLY=()
  for ((at = 1; at < COMP_CWORD; at++)); do
    case "\${COMP_WORDS[at]}" in
      -*) ;;
      *)
        command="\${COMP_WORDS[at]}"
        case "$command" in
          ${parents.map(({ name }) => name || "-").join(" | ")}) command="$command \${COMP_WORDS[at+1]-}"; ((at + 1 < COMP_CWORD)) || command="\${command%% *}" ;;
        esac
        break
        ;;
    esac
  done
  case "$command" in
${commands.map(caseOf).join("\n")}
    *) return ;;
  esac
  case "$current" in
    -*) words="$options" ;;
  esac
  COMPREPLY=($(compgen -W "\${values:-$words}" -- "$current"))
  if [ -z "$values" ]; then
    # Files, with what stands in their names.
    local IFS=$'\\n'
    case "$current" in
      -*) ;;
      *) [ -z "$command" ] || COMPREPLY+=($(compgen -f -- "$current")) ;;
    esac
  fi
}
complete -o filenames -F _inspection_reports inspection-reports
`;
}

function caseOf({ name, words, options }: CompletedCommand): string {
  const flags = options.flatMap((option) => option.flags).join(" ");
  const withValues = options.filter(({ values }) => values.length > 0);
  const inner =
    withValues.length === 0
      ? ""
      : `\n      case "$previous" in\n${withValues.map(valuesOf).join("\n")}\n      esac`;
  return `    "${name}")\n      words="${words.join(" ")}"\n      options="${flags}"${inner}\n      ;;`;
}

function valuesOf({ flags, values }: CompletedOption): string {
  return `        ${flags.join(" | ")}) values="${values.join(" ")}" ;;`;
}
