-- Turn the linked notes of a web page into notes: a mark that links to a place further on, where a
-- list item, a division or a paragraph begins that is not linked to in any other way.

local MARK = '^[%[%(]?[%w*\u{2020}\u{2021}\u{a7}]+[%]%)]?$'
local LONGEST_MARK = 8 -- bytes, brackets included

local function target_id(link)
  return link.target:match('^#(.+)$')
end

local function mark(link)
  local text = pandoc.utils.stringify(link):gsub('%s', '')
  return #text <= LONGEST_MARK and text:match(MARK) and text
end

-- The ids that stand at the beginning of inlines.
local function ids_at_start(inlines, ids)
  local first = inlines[1]
  while first do
    if first.identifier and first.identifier ~= '' then
      ids:insert(first.identifier)
    end
    if first.t == 'Link' or first.t == 'Span' or first.t == 'Superscript' or first.t == 'Strong' then
      first = first.content[1]
    else
      break
    end
  end
  return ids
end

local function ids_of(blocks)
  local ids, first = pandoc.List(), blocks[1]
  while first and first.t == 'Div' do
    if first.identifier ~= '' then
      ids:insert(first.identifier)
    end
    first = first.content[1]
  end
  if first and (first.t == 'Para' or first.t == 'Plain') then
    ids_at_start(first.content, ids)
  end
  return ids
end

-- Links within the page are the way back to the call; a note does not need them.
local function without_way_back(blocks)
  local back = false
  local kept = pandoc.walk_block(pandoc.Div(blocks), {
    Link = function(link)
      if target_id(link) then
        back = true
        return {}
      end
    end,
  }).content
  return kept, back
end

-- What the page calls: ids of marks' targets; those of raised or bracketed marks need no way back.
local function find_calls(doc)
  local calls = {}
  local function note_call(link, sure)
    local id = target_id(link)
    if id and mark(link) then
      calls[id] = calls[id] or sure or mark(link):match('^[%[%(]') ~= nil
    end
  end
  doc:walk({
    Superscript = function(raised)
      if #raised.content == 1 and raised.content[1].t == 'Link' then
        note_call(raised.content[1], true)
      end
    end,
    Link = function(link)
      note_call(link, false)
    end,
  })
  return calls
end

-- The first id by which `blocks' is called, and its text; nil where it is no note.
local function as_note(blocks, calls)
  for _, id in ipairs(ids_of(blocks)) do
    if calls[id] ~= nil then
      local text, back = without_way_back(blocks)
      if (back or calls[id]) and pandoc.utils.stringify(text):match('%S') then
        return id, text
      end
    end
  end
end

-- Take the notes out of a page.
local function take_notes(doc, calls)
  local notes = {}
  local function is_note(blocks)
    local id, text = as_note(blocks, calls)
    if id and not notes[id] then
      notes[id] = text
      return true
    end
    return false
  end
  local function list(items)
    local kept = items.content:filter(function(item)
      return not is_note(item)
    end)
    if #kept == 0 then
      return {}
    end
    items.content = kept
    return items
  end
  local function block(one)
    if is_note({ one }) then
      return {}
    end
  end
  doc = doc:walk({ OrderedList = list, BulletList = list })
  doc = doc:walk({ Div = block })
  return doc:walk({ Para = block }), notes
end

local function put_notes(doc, notes)
  local function call(link)
    local id = target_id(link)
    local text = id and mark(link) and notes[id]
    if text then
      notes[id] = nil
      return pandoc.Note(text)
    end
  end
  return doc:walk({
    traverse = 'topdown',
    Superscript = function(raised)
      if #raised.content == 1 and raised.content[1].t == 'Link' then
        return call(raised.content[1])
      end
    end,
    Link = call,
  })
end

function Pandoc(doc)
  local calls = find_calls(doc)
  if next(calls) == nil then
    return doc
  end
  local page, notes = take_notes(doc, calls)
  return put_notes(page, notes)
end
