#include "media/picture_field.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "i18n/words.h"
#include "media/fault.h"
#include "media/keep.h"
#include "media/store.h"
#include "web/guard.h"

namespace media {
namespace {

using base::Error;
using base::words;

std::optional<std::int64_t> whole(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value > 0 ? std::optional(value) : std::nullopt;
}

int ninth(int per_cent) { return per_cent < 34 ? 0 : per_cent > 66 ? 2 : 1; }

std::string focus_text(Focus focus) { return fmt::format("{}{}", focus.column, focus.row); }

std::optional<Focus> read_focus(std::string_view text) {
    if (text.size() != 2 || text[0] < '0' || text[0] > '2' || text[1] < '0' || text[1] > '2') return {};
    return Focus{text[0] - '0', text[1] - '0'};
}

base::Words name_of(Focus focus) {
    static const base::Words names[3][3] = {{words("top left"), words("top"), words("top right")}, {words("left"), words("middle"), words("right")}, {words("bottom left"), words("bottom"), words("bottom right")}};
    return names[focus.row][focus.column];
}

std::unexpected<Error> enough_today(std::int64_t mib) {
    return base::refuse(Error::Kind::too_many, words("You have sent {n} MB of photos today. Go on tomorrow.", {{"n", fmt::to_string(mib)}}));
}

}  // namespace

PictureField::PictureField(web::Context& context, PictureWish wish, const std::vector<MediaId>& stored) : context_(context), wish_(std::move(wish)) {
    if (context_.form) hold_sent(stored);
    else
        for (const auto id : stored) hold(id, static_cast<int>(held_.size()) + 1);
    std::ranges::stable_sort(held_, {}, &Held::place);
}

// What somebody else brought cannot be named into one's own things.
void PictureField::hold_sent(const std::vector<MediaId>& stored) {
    for (const auto& [name, value] : context_.form->fields().all()) {
        const auto number = name == wish_.name ? whole(value) : std::nullopt;
        if (!number || static_cast<int>(held_.size()) >= wish_.most) continue;
        const MediaId id{*number};
        const bool there = std::ranges::any_of(held_, [id](const Held& held) { return held.picture.id == id; });
        const bool known = std::ranges::find(stored, id) != stored.end() || belongs_to(context_.db(), id, wish_.owner);
        if (!there && known) hold(id, static_cast<int>(held_.size()) + 1);
    }
}

void PictureField::hold(MediaId id, int place) {
    auto picture = shown(context_.db(), id, context_.language);
    if (!picture) return;
    Held held{std::move(*picture), {}, {}, place, false};
    held.focus = {ninth(held.picture.focus_x), ninth(held.picture.focus_y)};
    if (const auto* focus = sent(part("focus", id))) held.focus = read_focus(*focus).value_or(held.focus);
    const auto *alt = sent(part("alt", id)), *typed_place = sent(part("place", id));
    const auto said = std::ranges::find(wish_.said, id, &Chosen::id);
    held.alt = alt ? base::clean(*alt) : said != wish_.said.end() ? said->alt : alt_in(context_.db(), id, context_.language);
    if (typed_place) held.place = static_cast<int>(std::min<std::int64_t>(whole(*typed_place).value_or(place), 1000));
    held.leaving = sent(part("out", id)) != nullptr;
    held_.push_back(std::move(held));
}

std::string PictureField::part(std::string_view what, MediaId id) const { return fmt::format("{}_{}_{}", wish_.name, what, id.value); }

const std::string* PictureField::sent(const std::string& name) const {
    if (context_.form)
        for (const auto& [key, value] : context_.form->fields().all())
            if (key == name) return &value;
    return nullptr;
}

void PictureField::take_files() {
    const auto name = wish_.name + "_new";
    for (const auto& file : context_.form->files())
        if (file.name == name) take(file);
}

std::size_t PictureField::staying() const {
    return static_cast<std::size_t>(std::ranges::count(held_, false, &Held::leaving));
}

void PictureField::take(const web::FileField& file) {
    const bool replaces = wish_.most == 1;
    if (!replaces && staying() >= static_cast<std::size_t>(wish_.most)) {
        refused_.emplace_back(file.file_name, words("At most {n} photos: this one was left out.", {{"n", fmt::to_string(wish_.most)}}));
        return;
    }
    const auto id = taken(file);
    if (!id) {
        refused_.emplace_back(file.file_name, id.error().message);
        return;
    }
    if (std::ranges::any_of(held_, [&](const Held& held) { return held.picture.id == *id; })) return;
    if (replaces) held_.clear();
    hold(*id, 1000);
}

// Counted before it is looked at: what is refused costs as much as what is taken.
base::Result<Sizes> take_in(web::Context& context, web::AccountId account, const web::FileField& file) {
    const auto size = static_cast<std::int64_t>(file.bytes.size());
    if (file.bytes.size() > most_bytes) return base::refuse(Error::Kind::invalid, words("The file is larger than 10 MB. Send a smaller one."));
    TRY(web::within_rate(context, "upload", fmt::to_string(account.value)));
    if (!context.write([=, today = context.today](db::Writing& db) { return count_upload(db, account, today, size); })) return enough_today(mib_a_day(context.db()));
    context.lease.refresh();
    return reencoded(file.bytes);
}

base::Result<MediaId> PictureField::taken(const web::FileField& file) {
    const auto sizes = TRY(take_in(context_, wish_.owner.account, file));
    std::int64_t bytes = 0;
    for (const auto& picture : sizes.pictures) bytes += static_cast<std::int64_t>(picture.bytes.size());
    if (wish_.owner.organisation && !has_room(context_.db(), wish_.owner.organisation, bytes))
        return base::refuse(Error::Kind::exhausted, words("There is no room for more photos. Remove some that are not needed."));
    context_.lease.refresh();
    return keep(context_.file, sizes, wish_.owner, context_.now);
}

bool PictureField::good() const {
    return refused_.empty() && std::ranges::all_of(held_, [](const Held& held) { return held.leaving || base::letters(held.alt) <= longest_alt; });
}

std::vector<Chosen> PictureField::chosen() const {
    std::vector<Chosen> chosen;
    for (const auto& held : held_)
        if (!held.leaving) chosen.push_back({held.picture.id, wish_.described ? held.alt : std::string(), wish_.focused ? std::optional(held.focus) : std::nullopt});
    return chosen;
}

web::FormPictures PictureField::view() const {
    web::FormPictures view{wish_.name, wish_.label, wish_.hint, wish_.most, wish_.most - static_cast<int>(staying()), wish_.described, {}, {}};
    for (const auto& held : held_) {
        web::FormPicture one{fmt::to_string(held.picture.id.value), held.picture.small, held.picture.width, held.picture.height, held.alt, static_cast<int>(view.kept.size()) + 1, held.leaving, {}};
        if (base::letters(held.alt) > longest_alt) one.error = i18n::say(context_.language, words("Too long: {n} characters at most", {{"n", fmt::to_string(longest_alt)}}));
        if (wish_.focused)
            for (int row = 0; row < 3; ++row)
                for (int column = 0; column < 3; ++column) one.focus.push_back({focus_text({column, row}), i18n::say(context_.language, name_of(Focus{column, row})), {}, held.focus == Focus{column, row}});
        view.kept.push_back(std::move(one));
    }
    for (const auto& [name, why] : refused_) view.refused.push_back({name.empty() ? wish_.label : name, i18n::say(context_.language, why)});
    return view;
}

void describe(db::Writing& db, i18n::Language language, const std::vector<Chosen>& chosen) {
    for (const auto& one : chosen) describe(db, one.id, language, one.alt);
    focus(db, chosen);
}

// The middle is what holds where nobody said anything.
void focus(db::Writing& db, const std::vector<Chosen>& chosen) {
    for (const auto& one : chosen)
        if (one.focus && (*one.focus != Focus() || is_focused(db, one.id))) set_focus(db, one.id, one.focus->column * 50, one.focus->row * 50);
}

}  // namespace media
