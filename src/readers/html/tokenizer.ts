import { Token, type TokenHandler, Tokenizer } from 'parse5';
import {
  AMPERSAND,
  countAgain,
  endOfAmpersands,
  endOfName,
  endOfProse,
  endOfReference,
  endOfSpace,
  endOfWord,
  findValue,
  GREATER_THAN,
  isLetter,
  isSpace,
  LESS_THAN,
  plainValue,
  readReference,
  SLASH,
} from './scan.ts';

/** Thrown from within the parser to end it. */
export class Stop extends Error {}

/** What the tokens are made for. */
export interface Reception extends TokenHandler {
  /** Whether white space in the text is taken as words are, now: then both come in one token. */
  takesProse(): boolean;
  /** Whether an attribute of this name is of use. */
  isWanted(name: string): boolean;
}

/** Attributes that a tag may have, and characters of a name: more are no page's. */
const MOST_ATTRIBUTES = 64;
const LONGEST_NAME = 10_000;
/** Text from which on it is handed over before it ends. */
const LONG_TEXT = 1 << 16;

/**
 * parse5's tokenizer, with a quick way through what pages are made of.
 *
 * Its states take a step for each character. Text up to the next tag, and tags as people and programs write them, are read in whole pieces
 * here; what is written in any other way goes through the states. The tree is the same, but for attributes that are of no use.
 *
 * In pieces: "that the report be noted", `<p class="MsoNormal">`, `</td>`, `<br/>`, "&nbsp;", "&#8217;"
 * By the states: `<p class = "a">`, `<a href="?a=1&b=2">`, "&copy 2019", comments
 *
 * Takes the page at once, its line ends LF.
 */
export class SwiftTokenizer extends Tokenizer {
  private readonly reception: Reception;
  /** A NUL is not text, whatever stands around it: a page that holds one goes through the states. */
  private readonly isSwift: boolean;
  /** Where the text ends, counted from the beginning of the page. */
  private textEnd = 0;

  constructor(reception: Reception, isSwift: boolean) {
    super({}, reception);
    this.reception = reception;
    this.isSwift = isSwift;
  }

  protected override _stateData(cp: number): void {
    const done = this.isSwift && (cp === LESS_THAN ? this.tag() : cp === AMPERSAND ? this.reference() : this.text(cp));
    if (!done) super._stateData(cp);
  }

  protected override _stateScriptData(cp: number): void {
    if (!this.code(cp)) super._stateScriptData(cp);
  }

  protected override _stateRawtext(cp: number): void {
    if (!this.code(cp)) super._stateRawtext(cp);
  }

  protected override _stateTagName(cp: number): void {
    if ((this.currentToken as Token.TagToken).tagName.length > LONGEST_NAME) throw new Stop();
    super._stateTagName(cp);
  }

  protected override _stateAttributeName(cp: number): void {
    if (this.currentAttr.name.length > LONGEST_NAME) throw new Stop();
    super._stateAttributeName(cp);
  }

  protected override _leaveAttrName(): void {
    if ((this.currentToken as Token.TagToken).attrs.length < MOST_ATTRIBUTES) super._leaveAttrName();
  }

  /** Text up to the next tag or reference; where white space is not as words are, a word or the space between two. */
  private text(cp: number): boolean {
    const { html } = this.preprocessor;
    const start = this.preprocessor.codePointStart;
    const end = this.endOfText(start);
    const prose = this.reception.takesProse();
    if (isSpace(cp)) {
      // White space that goes on stays one token.
      if (this.currentCharacterToken?.type === Token.TokenType.WHITESPACE_CHARACTER) return false;
      const words = endOfSpace(html, start);
      if (words === end || !prose || html.charCodeAt(words) === AMPERSAND)
        return this.take(start, words, Token.TokenType.WHITESPACE_CHARACTER);
    }
    return this.take(start, prose ? endOfProse(html, start, end) : endOfWord(html, start, end), Token.TokenType.CHARACTER);
  }

  private endOfText(start: number): number {
    const { html, droppedBufferSize } = this.preprocessor;
    if (droppedBufferSize + start >= this.textEnd) {
      const tag = html.indexOf('<', start);
      this.textEnd = droppedBufferSize + (tag < 0 ? html.length : tag);
    }
    return this.textEnd - droppedBufferSize;
  }

  /** Take a piece of the input as text. */
  private take(start: number, end: number, type: Token.CharacterToken['type']): boolean {
    if (end <= start) return false;
    this.give(this.preprocessor.html.slice(start, end), type, end - 1);
    return true;
  }

  /** Hand over text and go on behind its last character in the input. */
  private give(chars: string, type: Token.CharacterToken['type'], last: number): void {
    const { preprocessor } = this;
    // Input that is done with is dropped in between, and places shift.
    const steps = last - preprocessor.pos;
    if ((this.currentCharacterToken?.chars.length ?? 0) > LONG_TEXT) this._emitCurrentCharacterToken(null);
    this._ensureCharacterToken(type);
    this._flushRun(chars);
    preprocessor.pos += steps;
  }

  /** What a script or a style sheet is made of. */
  private code(cp: number): boolean {
    if (!this.isSwift || cp < 0 || cp === LESS_THAN) return false;
    const start = this.preprocessor.codePointStart;
    return this.take(start, this.endOfText(start), Token.TokenType.CHARACTER);
  }

  /** "&nbsp;", "&#8217;" and others that are in common use, once or again and again; "&" that is none. */
  private reference(): boolean {
    const { html, pos } = this.preprocessor;
    const plain = endOfAmpersands(html, pos);
    if (plain > pos) return this.take(pos, plain, Token.TokenType.CHARACTER);
    const end = endOfReference(html, pos);
    const chars = end < 0 ? undefined : readReference(html.slice(pos + 1, end));
    if (chars === undefined) return false;
    const again = countAgain(html, pos, end);
    this.give(chars.repeat(again + 1), Token.TokenType.CHARACTER, end + again * (end - pos + 1));
    return true;
  }

  /** A whole tag. */
  private tag(): boolean {
    const { html, pos } = this.preprocessor;
    const closes = html.charCodeAt(pos + 1) === SLASH;
    const start = closes ? pos + 2 : pos + 1;
    if (!isLetter(html.charCodeAt(start)) || this.inForeignNode) return false;
    const nameEnd = endOfName(html, start);
    const attrs: Token.Attribute[] = [];
    const last = this.attributes(html, nameEnd, attrs);
    if (last < 0) return false;
    const selfClosing = html.charCodeAt(last) === SLASH;
    this._flushRun('');
    this.preprocessor.pos = selfClosing ? last + 1 : last;
    this.currentToken = {
      type: closes ? Token.TokenType.END_TAG : Token.TokenType.START_TAG,
      tagName: html.slice(start, nameEnd).toLowerCase(),
      tagID: 0,
      selfClosing,
      ackSelfClosing: false,
      attrs,
      location: null,
    };
    this.emitCurrentTagToken();
    return true;
  }

  /** Read the attributes of a tag; says where its ">" or "/>" stands, -1 where they are written in another way. */
  private attributes(html: string, start: number, attrs: Token.Attribute[]): number {
    let at = start;
    while (at >= 0) {
      while (isSpace(html.charCodeAt(at))) at++;
      const code = html.charCodeAt(at);
      if (code === GREATER_THAN || (code === SLASH && html.charCodeAt(at + 1) === GREATER_THAN)) return at;
      at = this.attribute(html, at, attrs);
    }
    return -1;
  }

  /** Read one attribute; says where it ends, or -1. */
  private attribute(html: string, start: number, attrs: Token.Attribute[]): number {
    const nameEnd = endOfName(html, start);
    const place = nameEnd === start ? null : findValue(html, nameEnd);
    if (!place) return -1;
    const next = html.charCodeAt(place.end);
    if (next !== GREATER_THAN && next !== SLASH && !isSpace(next)) return -1;
    const name = html.slice(start, nameEnd).toLowerCase();
    if (!this.reception.isWanted(name)) return place.end;
    const value = plainValue(html.slice(place.from, place.to));
    if (value === null || attrs.length >= MOST_ATTRIBUTES) return -1;
    if (!attrs.some((each) => each.name === name)) attrs.push({ name, value });
    return place.end;
  }
}
