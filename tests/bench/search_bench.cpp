// How long a search takes in a city's file: the words read, found, ranked and the texts of the first page fetched.
//
//   search_bench CITY.DB [ROUNDS]
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <map>
#include <string>
#include <vector>

#include "cities/synonyms.h"
#include "db/file.h"
#include "search/answer.h"

namespace {

// Of this thread's own work: the figures hold on a machine that does other things meanwhile.
double busy_ms() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

// What people type: one word, two, a half-typed one, a slip, the other keyboard, another alphabet, and what is not there.
const std::map<std::string, std::vector<std::string>> queries = {
    {"one word",
     {"концерт", "концерты", "джаз", "выставка", "театр", "кино", "балет", "йога", "кафе", "кофе", "пицца", "суши", "аптека", "школа", "музей", "библиотека",
      "детям", "дети", "мастер-класс", "лекция", "семинар", "курсы", "английский", "танцы", "футбол", "хоккей", "бассейн", "шахматы", "каток", "квиз",
      "стрижка", "маникюр", "автосервис", "шиномонтаж", "ремонт", "цветы", "такси", "стоматология", "больница", "банк", "балалар", "көрме", "спектакль",
      "мектеп", "дәріхана", "әкімдік", "акимат", "дк", "музыка", "орган", "домбра", "айтыс", "скидка", "бесплатно", "праздник", "ярмарка", "медь", "степь",
      "жезказган", "жезқазған"}},
    {"two and more",
     {"концерт джаз", "выставка медь", "мастер класс детям", "йога утро", "кафе завтрак", "детский театр", "концерт для детей", "курсы английского",
      "стрижка детская", "ремонт телефонов", "аптека круглосуточно", "концерт дк", "спектакль на казахском", "футбол турнир", "кино для детей",
      "балалар мерекесі", "көрме мыс", "джаз в кафе", "танцы для начинающих", "лекция в музее", "пицца доставка", "доставка цветов", "вечер кюев",
      "рок концерт", "новый год дети", "школа танцев", "бассейн абонемент", "скидка на десерты", "кофе и десерты", "шахматы турнир",
      "семинар для предпринимателей", "открытый урок", "день города", "парк отдыха", "стоматология детская", "библиотека лекция", "хор концерт",
      "концерт симфонический оркестр", "выставка собак", "экскурсия по городу"}},
    {"half typed",
     {"конц", "выст", "спект", "библ", "стом", "маст", "парикм", "автос", "фотог", "фитн", "рест", "кофей", "шаш", "цвет", "музы", "мәден", "кітап", "балаб",
      "дет", "англ", "йог", "тур", "семин", "лекц", "экскур"}},
    {"a slip",
     {"канцерт", "выстовка", "спиктакль", "библеотека", "стаматолог", "мастир класс", "парикмахирская", "кофэйня", "рестаран", "музэй", "шахмоты", "футбл",
      "хокей", "басейн", "еджаз", "экскурися", "лекцыя", "йоог", "домбро", "маникур"}},
    {"the other keyboard",
     {"rjywthn", "dscnfdrf", "ntfnh", "rbyj", "rfat", "irjkf", "fgntrf", "lh;fp", "ajn,jk", "vfcnth rkfcc", "rjywthn lkz ltntq", "cghfdrf", "vepsrf", "ghfplybr",
      "сщтсуке", "сфау"}},
    {"another alphabet", {"zhezkazgan", "jezqazgan", "kontsert", "vystavka", "teatr", "kafe", "muzei", "shkola", "jazz", "yoga", "pizza", "korme", "mektep", "balalar"}},
    {"not there",
     {"zzzqq", "тринидад", "бегемот", "qwertyuiop", "фывапролд", "синхрофазотрон", "антарктида", "бразилия карнавал", "кунсткамера", "xylophonist", "🎉", "1937",
      "эверест", "дирижабль", "космодром байконур", "пингвины"}},
};

struct Timed {
    double ms = 0;
    std::string query;
};

std::string ids_of(const std::vector<search::Hit>& hits) {
    std::string list = "[";
    for (std::size_t i = 0; i < std::min<std::size_t>(hits.size(), 3); ++i) list += (i ? "," : "") + std::to_string(hits[i].id);
    return list + "]";
}

std::size_t search_once(db::File& file, const std::string& text, base::Instant now) {
    auto lease = file.read();
    const auto standing = lease.derived<search::Standing>();
    const auto same = lease.derived<cities::Synonyms>();
    const auto today = std::chrono::floor<std::chrono::days>(now.time_since_epoch());
    const auto answer = search::Finder(*lease, *standing, *same, now, base::Day(today), 3)
                            .answer(text, false, [&] { return lease.derived<search::Vocabulary>(); });
    for (const auto kind : search::all_kinds)
        if (!answer.of(kind).empty()) search::said(*lease, kind, ids_of(answer.of(kind)), i18n::Language::ru);
    return answer.count();
}

void print(const std::string& name, std::vector<Timed> times, std::size_t found) {
    std::ranges::sort(times, {}, &Timed::ms);
    const auto at = [&](double share) { return times[std::min(times.size() - 1, static_cast<std::size_t>(static_cast<double>(times.size()) * share))]; };
    fmt::print("{:20} {:5} searches  p50 {:6.2f} ms  p99 {:6.2f} ms  longest {:6.2f} ms ({})  {} found\n", name, times.size(), at(0.5).ms, at(0.99).ms,
               times.back().ms, times.back().query, found);
}

}  // namespace

int main(int count, char** words) {
    if (count < 2) return fmt::print(stderr, "usage: search_bench CITY.DB [ROUNDS]\n"), 2;
    const int rounds = count > 2 ? std::atoi(words[2]) : 5;
    const auto file = db::File::open(words[1]);
    const auto now = base::SystemClock().now();
    const auto begun = busy_ms();
    search_once(*file, "zzzqq", now);  // fills what is kept in memory
    fmt::print("the first search after a change: {:.1f} ms\n", busy_ms() - begun);
    std::vector<Timed> all;
    for (const auto& [name, texts] : queries) {
        std::vector<Timed> times;
        std::size_t found = 0;
        for (int round = 0; round < rounds; ++round)
            for (const auto& text : texts) {
                const auto from = busy_ms();
                found += search_once(*file, text, now);
                times.push_back({busy_ms() - from, text});
            }
        all.insert(all.end(), times.begin(), times.end());
        print(name, std::move(times), found / static_cast<std::size_t>(rounds));
    }
    print("all", std::move(all), 0);
}
