-- Attaches a language server to the file that is open, as a person's init.lua would, and writes down what
-- Neovim then knows: its diagnostics and the hover at the first one. Works from Neovim 0.7, Debian 12's, on.
-- E2E_SERVER: the command as a JSON list. E2E_RULE: the rule to wait for. E2E_RESULTS: the file to write.

local patience = 120000

local function rule_of(diagnostic)
  local lsp = (diagnostic.user_data or {}).lsp or {}
  return tostring(diagnostic.code or lsp.code or '')
end

local function first_of_rule(rule)
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    if rule_of(diagnostic) == rule then return diagnostic end
  end
end

local function hover_at(diagnostic)
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(),
    position = { line = diagnostic.lnum, character = diagnostic.col },
  }
  for _, answer in pairs(vim.lsp.buf_request_sync(0, 'textDocument/hover', params, patience) or {}) do
    if answer.result and answer.result.contents then
      local lines = vim.lsp.util.convert_input_to_markdown_lines(answer.result.contents)
      return table.concat(lines, '\n')
    end
  end
end

local function run()
  vim.bo.filetype = 'yaml'
  local ended = false
  local client = vim.lsp.start_client({
    name = 'inspection-reports',
    cmd = vim.fn.json_decode(os.getenv('E2E_SERVER')),
    root_dir = vim.fn.getcwd(),
    on_exit = function() ended = true end,
  })
  vim.lsp.buf_attach_client(0, client)
  local found = {}
  vim.wait(patience, function() return ended or first_of_rule(os.getenv('E2E_RULE')) ~= nil end, 50)
  local diagnostic = first_of_rule(os.getenv('E2E_RULE'))
  if diagnostic then
    found = { message = diagnostic.message, line = diagnostic.lnum + 1, hover = hover_at(diagnostic) }
  end
  vim.fn.writefile({ vim.fn.json_encode(found) }, os.getenv('E2E_RESULTS'))
  vim.lsp.stop_client(client)
  vim.wait(patience, function() return ended end, 50)
end

local ran, problem = pcall(run)
if not ran then io.stderr:write(tostring(problem) .. '\n') end
vim.cmd(ran and 'qall!' or 'cquit 1')
