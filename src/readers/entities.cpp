#include "readers/entities.h"

#include <algorithm>
#include <array>
#include <utility>

namespace readers {
namespace {

using Named = std::pair<std::string_view, char32_t>;

constexpr std::array named = {
    Named{"AMP", U'&'}, Named{"Aacute", U'Á'}, Named{"Agrave", U'À'}, Named{"Auml", U'Ä'}, Named{"COPY", U'©'}, Named{"Ccedil", U'Ç'},
    Named{"Eacute", U'É'}, Named{"Egrave", U'È'}, Named{"GT", U'>'}, Named{"LT", U'<'}, Named{"NewLine", U'\n'}, Named{"Ntilde", U'Ñ'},
    Named{"Oacute", U'Ó'}, Named{"Ouml", U'Ö'}, Named{"QUOT", U'"'}, Named{"REG", U'®'}, Named{"Tab", U' '}, Named{"Uacute", U'Ú'},
    Named{"Uuml", U'Ü'}, Named{"aacute", U'á'}, Named{"acirc", U'â'}, Named{"acute", U'´'}, Named{"aelig", U'æ'}, Named{"agrave", U'à'},
    Named{"alpha", U'α'}, Named{"amp", U'&'}, Named{"ang", U'∠'}, Named{"apos", U'\''}, Named{"aring", U'å'}, Named{"asymp", U'≈'},
    Named{"atilde", U'ã'}, Named{"auml", U'ä'}, Named{"bdquo", U'„'}, Named{"beta", U'β'}, Named{"brvbar", U'¦'}, Named{"bull", U'•'},
    Named{"ccedil", U'ç'}, Named{"cedil", U'¸'}, Named{"cent", U'¢'}, Named{"check", U'✓'}, Named{"clubs", U'♣'}, Named{"colon", U':'},
    Named{"comma", U','}, Named{"copy", U'©'}, Named{"curren", U'¤'}, Named{"dagger", U'†'}, Named{"darr", U'↓'}, Named{"deg", U'°'},
    Named{"delta", U'δ'}, Named{"diams", U'♦'}, Named{"divide", U'÷'}, Named{"dollar", U'$'}, Named{"eacute", U'é'}, Named{"ecirc", U'ê'},
    Named{"egrave", U'è'}, Named{"emsp", U' '}, Named{"ensp", U' '}, Named{"euml", U'ë'}, Named{"euro", U'€'}, Named{"excl", U'!'},
    Named{"frac12", U'½'}, Named{"frac14", U'¼'}, Named{"frac34", U'¾'}, Named{"ge", U'≥'}, Named{"gt", U'>'}, Named{"harr", U'↔'},
    Named{"hearts", U'♥'}, Named{"hellip", U'…'}, Named{"hyphen", U'-'}, Named{"iacute", U'í'}, Named{"icirc", U'î'}, Named{"iexcl", U'¡'},
    Named{"igrave", U'ì'}, Named{"infin", U'∞'}, Named{"iquest", U'¿'}, Named{"iuml", U'ï'}, Named{"laquo", U'«'}, Named{"larr", U'←'},
    Named{"lbrace", U'{'}, Named{"lbrack", U'['}, Named{"ldquo", U'“'}, Named{"le", U'≤'}, Named{"lpar", U'('}, Named{"lsaquo", U'‹'},
    Named{"lsqb", U'['}, Named{"lsquo", U'‘'}, Named{"lt", U'<'}, Named{"macr", U'¯'}, Named{"mdash", U'—'}, Named{"micro", U'µ'},
    Named{"middot", U'·'}, Named{"minus", U'−'}, Named{"nbsp", U' '}, Named{"ndash", U'–'}, Named{"ne", U'≠'}, Named{"ntilde", U'ñ'},
    Named{"num", U'#'}, Named{"oacute", U'ó'}, Named{"ocirc", U'ô'}, Named{"oelig", U'œ'}, Named{"ograve", U'ò'}, Named{"ordf", U'ª'},
    Named{"ordm", U'º'}, Named{"oslash", U'ø'}, Named{"otilde", U'õ'}, Named{"ouml", U'ö'}, Named{"para", U'¶'}, Named{"percnt", U'%'},
    Named{"period", U'.'}, Named{"permil", U'‰'}, Named{"phone", U'☎'}, Named{"plus", U'+'}, Named{"plusmn", U'±'}, Named{"pound", U'£'},
    Named{"prime", U'′'}, Named{"quest", U'?'}, Named{"quot", U'"'}, Named{"raquo", U'»'}, Named{"rarr", U'→'}, Named{"rbrack", U']'},
    Named{"rdquo", U'”'}, Named{"reg", U'®'}, Named{"rpar", U')'}, Named{"rsaquo", U'›'}, Named{"rsqb", U']'}, Named{"rsquo", U'’'},
    Named{"sbquo", U'‚'}, Named{"sect", U'§'}, Named{"semi", U';'}, Named{"shy", U'\u00AD'}, Named{"sol", U'/'}, Named{"spades", U'♠'},
    Named{"star", U'☆'}, Named{"starf", U'★'}, Named{"sum", U'∑'}, Named{"sup1", U'¹'}, Named{"sup2", U'²'}, Named{"sup3", U'³'},
    Named{"szlig", U'ß'}, Named{"thinsp", U' '}, Named{"tilde", U'˜'}, Named{"times", U'×'}, Named{"trade", U'™'}, Named{"uacute", U'ú'},
    Named{"uarr", U'↑'}, Named{"ucirc", U'û'}, Named{"ugrave", U'ù'}, Named{"uml", U'¨'}, Named{"uuml", U'ü'}, Named{"verbar", U'|'},
    Named{"yacute", U'ý'}, Named{"yen", U'¥'}, Named{"yuml", U'ÿ'}, Named{"zwj", U'\u200D'}, Named{"zwnj", U'\u200C'}};
static_assert(std::ranges::is_sorted(named, {}, &Named::first));

void put(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | c >> 6);
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | c >> 12);
        out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | c >> 18);
        out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
        out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

// Pages in Windows-1252 number its signs 128–159; HTML5 says which they mean.
char32_t repaired(char32_t c) {
    static constexpr char32_t windows[32] = {U'€', 0xFFFD, U'‚', U'ƒ', U'„', U'…', U'†', U'‡', U'ˆ', U'‰', U'Š', U'‹', U'Œ', 0xFFFD, U'Ž', 0xFFFD,
                                             0xFFFD, U'‘', U'’', U'“', U'”', U'•', U'–', U'—', U'˜', U'™', U'š', U'›', U'œ', 0xFFFD, U'ž', U'Ÿ'};
    if (c >= 128 && c < 160) return windows[c - 128];
    return c == 0 || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000) ? U'\uFFFD' : c;
}

int figure(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : 99;
}

// Behind "&#".
std::optional<char32_t> take_number(std::string_view& text) {
    auto rest = text;
    const bool hex = !rest.empty() && (rest.front() == 'x' || rest.front() == 'X');
    if (hex) rest.remove_prefix(1);
    const int base = hex ? 16 : 10;
    char32_t value = 0;
    bool any = false;
    for (; !rest.empty() && figure(rest.front()) < base; rest.remove_prefix(1), any = true)
        value = std::min<char32_t>(value * static_cast<char32_t>(base) + static_cast<char32_t>(figure(rest.front())), 0x110000);
    if (!any) return {};
    if (rest.starts_with(';')) rest.remove_prefix(1);
    text = rest;
    return repaired(value);
}

}  // namespace

std::optional<char32_t> entity(std::string_view name) {
    const auto found = std::ranges::lower_bound(named, name, {}, &Named::first);
    return found != named.end() && found->first == name ? std::optional(found->second) : std::nullopt;
}

std::string take_entity(std::string_view& text) {
    std::string out;
    auto rest = text.substr(1);
    if (rest.starts_with('#')) {
        rest.remove_prefix(1);
        if (const auto letter = take_number(rest)) return text = rest, put(out, *letter), out;
    } else {
        std::size_t length = 0;
        while (length < rest.size() && length < 10 && (figure(rest[length]) < 10 || ((rest[length] | 32) >= 'a' && (rest[length] | 32) <= 'z'))) ++length;
        const auto letter = entity(rest.substr(0, length));
        const bool closed = length < rest.size() && rest[length] == ';';
        if (letter && closed) return text = rest.substr(length + 1), put(out, *letter), out;
    }
    text.remove_prefix(1);
    return "&";
}

}  // namespace readers
