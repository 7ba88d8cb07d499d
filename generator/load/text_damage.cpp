// SPDX-License-Identifier: MIT
#include "load/text_damage.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/text.hpp"

namespace minhbach {

namespace {

enum class Damage : unsigned char { replaced, question_mark, mojibake, tcvn3, vni };

struct Found {
    std::size_t at = 0;  // bytes, of the first word
    std::string word;
    std::size_t words = 0;
};

bool is_one_of(char32_t point, std::u32string_view set) {
    return set.find(point) != std::u32string_view::npos;
}

bool is_letter(char32_t point) {
    return (point >= U'a' && point <= U'z') || (point >= U'A' && point <= U'Z') ||
           (point >= 0xC0 && point <= 0x24F && point != 0xD7 && point != 0xF7) || (point >= 0x1E00 && point <= 0x1EFF);
}

// The byte that a Windows program shows as this character (code pages 1252 and 1258), or 0.
unsigned byte_of(char32_t point) {
    constexpr std::u32string_view from_80 = U"€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ";
    if (point >= 0xA0 && point <= 0xFF) {
        return static_cast<unsigned>(point);
    }
    if (point == U'Ă') {  // code page 1258
        return 0xC3;
    }
    const auto at = from_80.find(point);
    return at == std::u32string_view::npos ? 0 : 0x80 + static_cast<unsigned>(at);
}

bool continues(unsigned byte) {
    return byte >= 0x80 && byte < 0xC0;
}

// The letter whose UTF-8 bytes stand at `at` as characters of their own, with their number. A capital with a closing
// quote or a dash behind it is none: “XÔ VIẾT XÔ – XÃ”.
std::optional<std::pair<char32_t, std::size_t>> letter_of_bytes(const std::vector<char32_t>& word, std::size_t at) {
    const auto byte = [&](std::size_t i) { return i < word.size() ? byte_of(word[i]) : 0U; };
    const unsigned lead = byte(at);
    const unsigned second = byte(at + 1);
    if (lead >= 0xC3 && lead <= 0xC6 && continues(second) && !is_one_of(word[at + 1], U"’”…–—»›\u00A0")) {
        return std::pair{static_cast<char32_t>((lead & 0x1FU) << 6U | (second & 0x3FU)), std::size_t{2}};
    }
    const unsigned third = byte(at + 2);
    if (lead == 0xE1 && (second == 0xBA || second == 0xBB) && continues(third)) {
        return std::pair{static_cast<char32_t>(0x1000U | (second & 0x3FU) << 6U | (third & 0x3FU)), std::size_t{3}};
    }
    return std::nullopt;
}

// The word as it was before its bytes were taken for characters; the same word when they were not.
std::string with_letters_restored(const std::vector<char32_t>& word) {
    std::string out;
    for (std::size_t i = 0; i < word.size();) {
        const auto letter = letter_of_bytes(word, i);
        out += to_utf8(letter ? letter->first : word[i]);
        i += letter ? letter->second : 1;
    }
    return out;
}

bool has_mojibake(const std::vector<char32_t>& word) {
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (letter_of_bytes(word, i)) {
            return true;
        }
    }
    return false;
}

// Signs between two letters that are letters in the old font encoding TCVN3 (ABC): "TØnh ®iÖn biªn".
bool has_tcvn3(const std::vector<char32_t>& word) {
    for (std::size_t i = 0; i + 1 < word.size(); ++i) {
        const bool begins = i == 0 && word[i] == U'®';
        if ((begins || (i > 0 && is_letter(word[i - 1]) && is_one_of(word[i], U"®µ¸¶¹¨©ª¬§¾½¼¦¥¤£¢"))) &&
            is_letter(word[i + 1])) {
            return true;
        }
    }
    return false;
}

// A vowel that is followed by itself with accents, as in the old font encoding VNI: "Ñieän", "xaõ", "khoâng".
bool has_vni(const std::vector<char32_t>& word) {
    for (std::size_t i = 0; i + 1 < word.size(); ++i) {
        const char32_t next = word[i + 1];
        if ((is_one_of(word[i], U"aA") && is_one_of(next, U"àáâãäåøùûõÀÁÂÃÄÅØÙÛÕ")) ||
            (is_one_of(word[i], U"eE") && is_one_of(next, U"âäåøùûõÂÄÅØÙÛÕ")) ||
            (is_one_of(word[i], U"oO") && is_one_of(next, U"âäåøùûõÂÄÅØÙÛÕ"))) {
            return true;
        }
    }
    return false;
}

bool has_question_mark(const std::vector<char32_t>& word) {
    if (is_one_of(U'=', {word.data(), word.size()}) ||
        std::u32string_view(word.data(), word.size()).find(U"://") != std::u32string_view::npos) {
        return false;  // an address
    }
    for (std::size_t i = 1; i + 1 < word.size(); ++i) {
        if (word[i] == U'?' && is_letter(word[i - 1]) && is_letter(word[i + 1])) {
            return true;
        }
    }
    return false;
}

std::map<Damage, Found> damage_in(std::string_view text) {
    std::map<Damage, Found> found;
    const auto note = [&](Damage damage, std::size_t at, std::string_view word) {
        Found& first = found.try_emplace(damage, Found{at, std::string(word), 0}).first->second;
        ++first.words;
    };
    constexpr std::string_view between = " \t\n\",;(){}[]|*_";
    for (std::size_t start = text.find_first_not_of(between); start < text.size();) {
        const std::size_t end = std::min(text.find_first_of(between, start), text.size());
        const std::string_view word = text.substr(start, end - start);
        const bool plain = std::all_of(word.begin(), word.end(),
                                       [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != '?'; });
        if (!plain) {
            const auto points = code_points(word);
            if (is_one_of(U'\uFFFD', {points.data(), points.size()})) {
                note(Damage::replaced, start, word);
            }
            if (has_question_mark(points)) {
                note(Damage::question_mark, start, word);
            }
            if (has_mojibake(points)) {
                note(Damage::mojibake, start, word);
            } else if (has_tcvn3(points)) {
                note(Damage::tcvn3, start, word);
            } else if (has_vni(points)) {
                note(Damage::vni, start, word);
            }
        }
        start = text.find_first_not_of(between, end);
    }
    return found;
}

Message message_of(Damage damage, const Found& found) {
    switch (damage) {
        case Damage::replaced:
            return say("\"{0}\" có ký tự thay thế U+FFFD: chữ ở đó đã mất khi đổi bảng mã ({1} chỗ trong tệp)",
                       "\"{0}\" holds the replacement character U+FFFD: a letter was lost when the encoding was "
                       "changed (places in the file: {1})",
                       found.word, found.words);
        case Damage::question_mark:
            return say("\"{0}\" có dấu hỏi giữa các chữ cái, như khi chữ có dấu bị mất lúc lưu ({1} chỗ trong tệp)",
                       "\"{0}\" has a question mark between letters, as when an accented letter is lost in saving "
                       "(places in the file: {1})",
                       found.word, found.words);
        case Damage::mojibake:
            return say("\"{0}\" giống \"{2}\" ở UTF-8 bị đọc theo bảng mã của Windows ({1} chỗ trong tệp)",
                       "\"{0}\" looks like \"{2}\", UTF-8 that was read in an encoding of Windows (places in the "
                       "file: {1})",
                       found.word, found.words, with_letters_restored(code_points(found.word)));
        case Damage::tcvn3:
            return say("\"{0}\" giống chữ ở bảng mã cũ TCVN3 (phông .Vn…), không phải Unicode ({1} chỗ trong tệp)",
                       "\"{0}\" looks like the old encoding TCVN3 (fonts .Vn…), not Unicode (places in the file: {1})",
                       found.word, found.words);
        case Damage::vni: break;
    }
    return say("\"{0}\" giống chữ ở bảng mã cũ VNI (phông VNI-…), không phải Unicode ({1} chỗ trong tệp)",
               "\"{0}\" looks like the old encoding VNI (fonts VNI-…), not Unicode (places in the file: {1})",
               found.word, found.words);
}

Message hint_of(Damage damage) {
    if (damage == Damage::tcvn3 || damage == Damage::vni) {
        return say(
            "chuyển mã sang Unicode dựng sẵn (ví dụ bằng UniKey) rồi lưu lại với UTF-8; nếu đúng là viết như "
            "vậy thì không cần sửa",
            "convert it to Unicode (with UniKey, for example) and save as UTF-8; if it is meant so, nothing has "
            "to be done");
    }
    if (damage == Damage::question_mark) {
        return say(
            "lấy lại chữ từ bản gốc và lưu với UTF-8 (trong Excel: \"CSV UTF-8\"); nếu đúng là dấu hỏi thì viết "
            "dấu cách sau nó",
            "take the text from the original again and save as UTF-8 (in Excel: \"CSV UTF-8\"); if a question "
            "mark is meant, write a space after it");
    }
    return say("lấy lại chữ từ bản gốc và lưu với UTF-8 (trong Excel: \"CSV UTF-8\")",
               "take the text from the original again and save as UTF-8 (in Excel: \"CSV UTF-8\")");
}

std::string code_of(Damage damage) {
    static constexpr std::array<std::string_view, 5> codes{"letters-lost", "letters-maybe-lost", "wrong-encoding",
                                                           "old-encoding", "old-encoding"};
    return std::string(codes[static_cast<std::size_t>(damage)]);
}

bool is_certain(Damage damage) {
    return damage == Damage::replaced || damage == Damage::mojibake;
}

}  // namespace

void report_damage(const SourceText& source) {
    for (const auto& [damage, found] : damage_in(source.text())) {
        const auto report = is_certain(damage) ? &SourceText::error : &SourceText::warning;
        (source.*report)(found.at, count_code_points(found.word), code_of(damage), message_of(damage, found),
                         hint_of(damage));
    }
}

void report_damage(const SourceText& source, std::size_t offset, std::size_t width, std::string_view text) {
    for (const auto& [damage, found] : damage_in(text)) {
        const auto report = is_certain(damage) ? &SourceText::error : &SourceText::warning;
        (source.*report)(offset, width, code_of(damage), message_of(damage, found), hint_of(damage));
    }
}

std::optional<SpecialCharacter> first_special_character(std::string_view text) {
    struct Known {
        char32_t point;
        Message name;
        bool invisible;
    };
    static const std::vector<Known> known{
        {0x00A0, {"khoảng trắng không ngắt", "no-break space"}, true},
        {0x00AD, {"dấu nối mềm", "soft hyphen"}, true},
        {0x2007, {"khoảng trắng rộng bằng chữ số", "figure space"}, true},
        {0x2009, {"khoảng trắng hẹp", "thin space"}, true},
        {0x200B, {"khoảng trắng không có chiều rộng", "zero-width space"}, true},
        {0x200C, {"dấu tách chữ không có chiều rộng", "zero-width non-joiner"}, true},
        {0x200D, {"dấu nối chữ không có chiều rộng", "zero-width joiner"}, true},
        {0x200E, {"dấu chiều viết trái sang phải", "left-to-right mark"}, true},
        {0x200F, {"dấu chiều viết phải sang trái", "right-to-left mark"}, true},
        {0x202F, {"khoảng trắng hẹp không ngắt", "narrow no-break space"}, true},
        {0x2060, {"dấu nối từ", "word joiner"}, true},
        {0xFEFF, {"dấu BOM", "byte order mark"}, true},
        {0x2010, {"dấu nối", "hyphen"}, false},
        {0x2011, {"dấu nối không ngắt", "non-breaking hyphen"}, false},
        {0x2012, {"dấu gạch rộng bằng chữ số", "figure dash"}, false},
        {0x2013, {"dấu gạch ngắn", "en dash"}, false},
        {0x2014, {"dấu gạch dài", "em dash"}, false},
        {0x2212, {"dấu trừ", "minus sign"}, false},
    };
    std::size_t at = 0;
    for (const char32_t point : code_points(text)) {
        for (const Known& character : known) {
            if (character.point == point) {
                const auto code = static_cast<std::uint32_t>(point);
                return SpecialCharacter{at,
                                        {fmt::format("U+{:04X} ({})", code, character.name.vi),
                                         fmt::format("U+{:04X} ({})", code, character.name.en)},
                                        character.invisible};
            }
        }
        at += to_utf8(point).size();
    }
    return std::nullopt;
}

bool is_spreadsheet_error(std::string_view text) {
    static constexpr std::array<std::string_view, 10> errors{"#REF!", "#N/A",   "#VALUE!", "#DIV/0!", "#NAME?",
                                                             "#NUM!", "#NULL!", "#SPILL!", "#CALC!",  "#GETTING_DATA"};
    text = trimmed(text);
    return std::find(errors.begin(), errors.end(), text) != errors.end() ||
           (text.size() >= 2 && text.find_first_not_of('#') == std::string_view::npos);
}

}  // namespace minhbach
