-- Make a document fit for plain text in which notes, addresses and sentences stay whole.

local function web(target)
  return target:match('^%a[%w+.-]*://') or target:match('^www%.')
end

-- An address without what people leave out when they print it.
local function bare(address)
  return (address:gsub('^%a[%w+.-]*://', ''):gsub('^www%.', ''):gsub('/$', ''):lower())
end

-- The address of a link stands after its text, unless it is the text.
function Link(link)
  local out = link.content
  if web(link.target) and bare(pandoc.utils.stringify(link)) ~= bare(link.target) then
    if #out > 0 then
      out:insert(pandoc.Space())
    end
    out:insert(pandoc.RawInline('plain', '<' .. link.target:gsub('[%c ]', '') .. '>'))
  end
  return out
end

local function is_space(inline)
  return inline.t == 'Space' or inline.t == 'SoftBreak' or inline.t == 'LineBreak'
end

local function join(line, blocks)
  for _, block in ipairs(blocks) do
    if block.t == 'Div' or block.t == 'BlockQuote' then
      join(line, block.content)
    else
      for _, inline in ipairs(pandoc.utils.blocks_to_inlines({ block })) do
        if not is_space(inline) then
          line:insert(inline)
        elseif #line > 0 and not is_space(line[#line]) then
          line:insert(pandoc.Space())
        end
      end
      line:insert(pandoc.Space())
    end
  end
end

-- A note is one line, so that nothing of it can be taken for running text.
function Note(note)
  local line = pandoc.List()
  join(line, note.content)
  return pandoc.Note({ pandoc.Para(line) })
end

-- Raised figures may call a note and stay raised; `1st' is a word.
function Superscript(raised)
  if pandoc.utils.stringify(raised):match('%a') then
    return raised.content
  end
end

local function content(inline)
  return inline.content
end

Subscript, SmallCaps, Strikeout, Underline = content, content, content, content

-- One paragraph of cells with tabs between them, or nil where a cell holds more than a paragraph.
local function row_line(row)
  local line = pandoc.List()
  for i, cell in ipairs(row.cells) do
    local blocks = cell.contents
    if #blocks > 1 or (#blocks == 1 and blocks[1].t ~= 'Plain' and blocks[1].t ~= 'Para') then
      return nil
    end
    if i > 1 then
      line:insert(pandoc.RawInline('plain', '\t'))
    end
    if #blocks == 1 then
      line:extend(blocks[1].content)
    end
  end
  return pandoc.Para(pandoc.utils.stringify(line):match('%S') and line or {})
end

-- Cells side by side would cut each other's sentences: print them one after the other.
function Table(tab)
  local out = pandoc.List()
  local function rows(list)
    for _, row in ipairs(list) do
      local line = row_line(row)
      if line then
        out:insert(line)
      else
        for _, cell in ipairs(row.cells) do
          out:extend(cell.contents)
        end
      end
    end
  end

  out:extend(tab.caption.long or {})
  rows(tab.head.rows)
  for _, body in ipairs(tab.bodies) do
    rows(body.head)
    rows(body.body)
  end
  rows(tab.foot.rows)
  return out
end
