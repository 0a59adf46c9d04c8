/** Where the script of the preview's page begins. */
import { editorTransport } from "./editor-transport.ts";
import { PreviewPage } from "./preview-page.ts";
import { serverTransport } from "./server-transport.ts";
import { followSystemTheme } from "./system-theme.ts";

const inEditor = editorTransport();
if (!inEditor) followSystemTheme();
const transport = inEditor ?? serverTransport();
transport.start(new PreviewPage(transport));
