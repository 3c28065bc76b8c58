// The consents, each a text of its own (law 94-V, article 8: operator, person, data, purpose, term, third parties, other countries,
// publication, withdrawal).
#include "legal/standard.h"

namespace legal {

const InThree standard_processing{
    R"(Ставя отметку в форме, я даю согласие на сбор и обработку моих персональных данных на следующих условиях.

**Оператор.** {operator}, БИН (ИИН) {bin}, адрес: {address}, почта: {email}.

**Чьи данные.** Того, кто регистрируется; имя и адрес почты указаны в форме.

**Какие данные.** Имя, адрес электронной почты, язык, сведения об устройствах и времени входа, сетевой адрес, с которого дано согласие. И то, что я сам укажу в аккаунте: интересы, языки чтения, имя и год рождения моего ребёнка как его законный представитель.

**Для чего.** Создать и вести аккаунт на городской платформе «{city}», защитить его, отвечать на мои обращения, выполнять законы.

**Что с ними делают.** Собирают, хранят, исправляют, используют и удаляют; в базе данных, с шифрованием почты, имён детей и сетевых адресов.

**Срок.** Пока существует аккаунт и 30 дней после просьбы о его удалении. Резервные копии стираются не позже чем через 35 дней.

**Третьи лица.** Данные не передаются, кроме случаев, когда этого требует закон.

**Другие страны.** Данные не передаются за пределы Республики Казахстан.

**Общедоступные источники.** Данные в них не распространяются. Имя видят другие люди, только если я это разрешаю в профиле.

**Отзыв.** Согласие можно отозвать в любой момент, удалив аккаунт на его странице или написав на {email}. Отозвать нельзя то, что уже исполнено, и то, что закон велит хранить.
)",
    R"(Формада белгі қою арқылы мен дербес деректерімді жинауға және өңдеуге мына шарттармен келісім беремін.

**Оператор.** {operator}, БСН (ЖСН) {bin}, мекенжайы: {address}, поштасы: {email}.

**Кімнің деректері.** Тіркелуші адамның; аты-жөні мен пошта мекенжайы формада көрсетілген.

**Қандай деректер.** Аты-жөні, электрондық пошта мекенжайы, тілі, құрылғылар мен кіру уақыты туралы мәлімет, келісім берілген желілік мекенжай. Сондай-ақ аккаунтта өзім көрсететіндерім: қызығушылықтарым, оқитын тілдерім, заңды өкілі ретінде баламның аты мен туған жылы.

**Не үшін.** «{city}» қалалық платформасында аккаунт ашу және жүргізу, оны қорғау, өтініштеріме жауап беру, заңдарды орындау үшін.

**Олармен не істеледі.** Жиналады, сақталады, түзетіледі, пайдаланылады және жойылады; деректер қорында пошта, балалардың аты және желілік мекенжайлар шифрланады.

**Мерзімі.** Аккаунт бар кезде және оны жою туралы өтініштен кейін 30 күн. Сақтық көшірмелер 35 күннен кешіктірілмей өшіріледі.

**Үшінші тұлғалар.** Деректер берілмейді, тек заң талап еткен жағдайлар бұған жатпайды.

**Басқа елдер.** Деректер Қазақстан Республикасынан тыс жерге берілмейді.

**Жалпыға қолжетімді көздер.** Деректер оларда таратылмайды. Атымды басқалар мен профильде рұқсат берсем ғана көреді.

**Қайтарып алу.** Келісімді кез келген уақытта аккаунтты оның бетінде жою арқылы немесе {email} мекенжайына жазып қайтарып алуға болады. Орындалып қойғанды және заң сақтауды талап ететінді қайтарып алуға болмайды.
)",
    R"(By ticking the box in the form I agree to the collection and processing of my personal data under these conditions.

**Operator.** {operator}, BIN (IIN) {bin}, address: {address}, e-mail: {email}.

**Whose data.** Of whoever signs up; name and address stand in the form.

**Which data.** Name, e-mail address, language, devices and times of signing in, the network address from which this consent came. And what I say in the account by myself: interests, languages I read, name and year of birth of my child as its legal representative.

**What for.** To make and keep an account on the city platform ‘{city}’, to protect it, to answer me, to do what the laws ask.

**What is done with them.** They are collected, kept, corrected, used and deleted; in a database in which e-mail addresses, children’s names and network addresses are encrypted.

**Term.** As long as there is an account, and 30 days after its deletion was asked for. Backups are erased after 35 days at the latest.

**Third parties.** The data are given to nobody, save where the law asks for it.

**Other countries.** The data do not leave the Republic of Kazakhstan.

**Public sources.** The data are not spread in them. Others see the name only if I allow it in the profile.

**Withdrawal.** This consent can be withdrawn at any time, by deleting the account on its page or by writing to {email}. What was done before, and what the law tells us to keep, cannot be undone.
)"};

const InThree standard_marketing{
    R"(Ставя отметку, я разрешаю оператору ({operator}, БИН (ИИН) {bin}) присылать мне на электронную почту новости и предложения городской платформы «{city}» и её организаций.

- Не больше одного такого письма в день и трёх в неделю от всех вместе.
- Адрес не передаётся тем, чьё предложение в письме.
- Согласие действует, пока я его не отзову: ссылкой в каждом письме или на странице «Мои согласия».
- Без этого согласия аккаунт работает так же.
)",
    R"(Белгі қою арқылы мен операторға ({operator}, БСН (ЖСН) {bin}) электрондық поштама «{city}» қалалық платформасы мен оның ұйымдарының жаңалықтары мен ұсыныстарын жіберуге рұқсат беремін.

- Мұндай хат бәрін қосқанда күніне біреуден, аптасына үшеуден аспайды.
- Мекенжайым хаттағы ұсыныстың иесіне берілмейді.
- Келісім мен оны қайтарып алғанша жарамды: әр хаттағы сілтемемен немесе «Келісімдерім» бетінде.
- Бұл келісімсіз де аккаунт сол қалпында жұмыс істейді.
)",
    R"(By ticking the box I allow the operator ({operator}, BIN (IIN) {bin}) to send news and offers of the city platform ‘{city}’ and its organisations to my e-mail address.

- At most one such letter a day and three a week, of all together.
- The address is not given to those whose offer the letter brings.
- The consent holds until I withdraw it: by the link in each letter or on the page ‘My consents’.
- The account works just the same without it.
)"};

}  // namespace legal
