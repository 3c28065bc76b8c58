// All SQL by which goods are written.
#include "db/reading.h"
#include "goods/good.h"
#include "web/markdown.h"

namespace goods {
namespace {

std::string stock_key(bool in_stock) { return in_stock ? "in_stock" : "on_order"; }

// The words by which it is found, and its variants: both whole, with the good.
void write_parts(db::Writing& db, GoodId id, const Draft& draft) {
    db.exec("delete from good_variant where good_id = ?", id);
    int position = 0;
    for (const auto& variant : draft.variants)
        db.exec("insert into good_variant (good_id, position, name, price, stock) values (?, ?, ?, ?, ?)", id, position++, variant.name, variant.price, stock_key(variant.in_stock));
    db.exec("insert into good_words (good_id, title, names, summary, text) select good_id, title, names, summary, text from good_wording where good_id = ?"
            " on conflict (good_id) do update set title = excluded.title, names = excluded.names, summary = excluded.summary, text = excluded.text",
            id);
}

}  // namespace

static void read(db::Row& row, Variant& v) {
    std::string stock;
    row >> v.name >> v.price >> stock;
    v.in_stock = stock == "in_stock";
}

static void read(db::Row& row, Draft& d) {
    std::string language, stock;
    row >> d.organisation >> d.section >> language >> d.name >> d.code >> d.text >> d.price_min >> d.price_max >> d.currency >> stock >> d.picture >> d.state;
    d.language = i18n::parse_language(language).value_or(i18n::Language::ru);
    d.in_stock = stock == "in_stock";
}

GoodId add(db::Writing& db, const Draft& d, base::Instant now) {
    const GoodId id{db.insert("insert into good (organisation_id, section, language, name, code, text, text_html, price_min, price_max, currency, stock, media_id, state, confirmed_at, created_at, updated_at)"
                              " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, (select id from media where id = ?12), ?13, ?14, ?14, ?14)",
                              d.organisation, d.section, i18n::tag(d.language), d.name, d.code, d.text, web::markdown_html(d.text), d.price_min, d.price_max, d.currency, stock_key(d.in_stock), d.picture, d.state, now)};
    write_parts(db, id, d);
    return id;
}

void put(db::Writing& db, GoodId id, const Draft& d, base::Instant now) {
    db.exec("update good set section = ?, language = ?, name = ?, code = ?, text = ?, text_html = ?, price_min = ?, price_max = ?, currency = ?, stock = ?, media_id = (select id from media where id = ?),"
            " confirmed_at = ?, updated_at = ? where id = ?",
            d.section, i18n::tag(d.language), d.name, d.code, d.text, web::markdown_html(d.text), d.price_min, d.price_max, d.currency, stock_key(d.in_stock), d.picture, now, now, id);
    write_parts(db, id, d);
    set_state(db, id, d.state, now);
}

void set_state(db::Writing& db, GoodId id, const std::string& state, base::Instant now) {
    db.exec("update good set state = ?, updated_at = ? where id = ? and state <> 'removed'", state, now, id);
}

void drop(db::Writing& db, GoodId id) { db.exec("delete from good where id = ?", id); }

std::vector<Variant> variants_of(const db::Reading& db, GoodId id) { return db.all<Variant>("select name, price, stock from good_variant where good_id = ? order by position", id); }

std::optional<Draft> draft_of(const db::Reading& db, GoodId id) {
    auto draft = db.one<Draft>("select organisation_id, section, language, name, code, text, price_min, price_max, currency, stock, coalesce(media_id, 0), state from good where id = ?", id);
    if (draft) draft->variants = variants_of(db, id);
    return draft;
}

void confirm_prices(db::Writing& db, std::int64_t organisation, std::string_view section, base::Instant now) {
    db.exec("insert into price_confirmation (organisation_id, section, confirmed_at) values (?, ?, ?) on conflict (organisation_id, section) do update set confirmed_at = excluded.confirmed_at", organisation,
            std::string(section), now);
}

}  // namespace goods
