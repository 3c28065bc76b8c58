// The privacy policy.
#include "legal/standard.h"

namespace legal {

const InThree standard_privacy{
    R"(Эта политика говорит, какие данные о вас хранит городская платформа «{city}», зачем, как долго и что вы можете с ними сделать. Мы написали её простыми словами, чтобы её можно было прочитать.

## Кто отвечает за данные

Оператор: {operator}, БИН (ИИН) {bin}, адрес: {address}.

Вопросы о персональных данных: {email}.

Мы работаем по Закону Республики Казахстан от 21 мая 2013 года № 94-V «О персональных данных и их защите».

## Если вы только читаете

Имя и почта для чтения не нужны, и файлов cookie вы не получаете. Мы считаем, сколько раз открыли страницу, и не связываем это с человеком.

## Что мы знаем о тех, у кого есть аккаунт

- имя и адрес электронной почты: они нужны, чтобы войти и получать письма о самом аккаунте;
- номер телефона, если вы его указали;
- язык писем и, если вы их выбрали, интересы и языки чтения;
- имена и годы рождения детей, если вы сами добавили их в раздел «Семья»;
- список устройств, с которых вы вошли, и время входа;
- сетевой адрес, с которого в аккаунт вошли или сделать что-то не удалось: в журнале сервера, чтобы заметить взлом;
- ваши согласия: какой текст, когда, на каком языке и с какого сетевого адреса;
- письма, которые мы вам отправили.

Пароль мы не знаем: хранится только его необратимый отпечаток. Почта, телефон, имена детей и сетевые адреса лежат в базе в зашифрованном виде.

## Зачем

- чтобы у вас был аккаунт и вы могли им пользоваться;
- чтобы защитить его от чужих рук;
- чтобы выполнять законы;
- чтобы присылать новости и предложения, если вы отдельно на это согласились.

Для другого мы эти данные не используем. Решений, которые что-то меняют для вас и принимаются без участия человека, у нас нет.

## Файлы cookie

Только те, без которых не работает то, о чём вы попросили:

- «sid»: вы вошли в аккаунт, живёт до 180 дней;
- «anon»: вы открыли форму, живёт 12 часов;
- «link»: вы перешли по ссылке из письма, живёт час;
- «join»: вы открыли приглашение в команду, живёт сутки;
- «errand»: вы входите через другой сервис, живёт до 30 минут;
- «step»: пароль подошёл, и вы вводите код, живёт 10 минут;
- «device»: вы уже входили в этом браузере, и чужие попытки угадать пароль вас не задержат; хранится до 180 дней или до выхода;
- «look»: вы выбрали тему или крупный вид, хранится до года.

Рекламных и чужих cookie нет.

## Кто видит данные

Сотрудники города видят персональные данные, только если этого требуют их обязанности. Каждый такой просмотр записывается в журнал, который нельзя изменить незаметно. Кто, когда и зачем смотрел ваши данные, видно в вашем аккаунте на странице «Кто смотрел мои данные».

Третьим лицам мы данные не продаём и не передаём. Исключение: запрос государственного органа, который имеет на него право по закону. За пределы Казахстана данные не передаются, базы данных находятся в Казахстане.

## Как долго

- данные аккаунта: пока он есть, и ещё 30 дней после просьбы об удалении, чтобы вы могли передумать;
- сведения о входах: до 180 дней, журнал сервера: до 30 дней;
- обращения и ответы на них: три года после ответа, затем их слова стираются;
- резервные копии: до 35 дней, затем они стираются вместе с тем, что в них было;
- журнал действий и доказательства согласий остаются, но без вашего имени и адресов.

## Ваши права

Вы можете сами, на страницах аккаунта:

- увидеть и скачать все свои данные;
- исправить имя, почту и всё остальное;
- отозвать согласие;
- удалить аккаунт.

Можно и написать нам на {email}: мы ответим в течение трёх рабочих дней. Если вы считаете, что ваши права нарушены, вы можете обратиться в уполномоченный орган по защите персональных данных или в суд.

## Дети

Аккаунт можно завести с {age} лет. Ребёнка младше родитель может указать в своём аккаунте: только имя и год рождения. Рекламу детям мы не показываем.

## Если что-то случится

Если данные попадут в чужие руки, мы сообщим уполномоченному органу в течение одного рабочего дня и напишем тем, кого это касается.

## Когда политика меняется

У каждой версии есть номер и дата, прежние версии остаются доступны. О новой версии мы скажем, когда вы откроете свой аккаунт, и покажем, что изменилось.
)",
    R"(Бұл саясат «{city}» қалалық платформасы сіз туралы қандай деректер сақтайтынын, не үшін, қанша уақыт сақтайтынын және сіз олармен не істей алатыныңызды айтады. Оны оқуға жеңіл болсын деп қарапайым тілмен жаздық.

## Деректер үшін кім жауап береді

Оператор: {operator}, БСН (ЖСН) {bin}, мекенжайы: {address}.

Дербес деректер туралы сұрақтар: {email}.

Біз Қазақстан Республикасының 2013 жылғы 21 мамырдағы № 94-V «Дербес деректер және оларды қорғау туралы» Заңы бойынша жұмыс істейміз.

## Тек оқып жүрсеңіз

Оқу үшін аты-жөніңіз де, поштаңыз да керек емес, cookie файлдары берілмейді. Бет неше рет ашылғанын санаймыз, бірақ оны адаммен байланыстырмаймыз.

## Аккаунты бар адамдар туралы не білеміз

- аты-жөні мен электрондық пошта мекенжайы: кіру және аккаунттың өзі туралы хаттар алу үшін керек;
- көрсеткен болсаңыз, телефон нөміріңіз;
- хаттардың тілі және таңдаған болсаңыз, қызығушылықтарыңыз бен оқитын тілдеріңіз;
- «Отбасы» бөліміне өзіңіз қосқан болсаңыз, балалардың аты мен туған жылы;
- қай құрылғылардан және қашан кіргеніңіз;
- аккаунтқа кірген немесе рұқсат алмаған сұраудың желілік мекенжайы: бұзуды байқау үшін сервер журналында;
- келісімдеріңіз: қай мәтінге, қашан, қай тілде және қай желілік мекенжайдан берілгені;
- сізге жіберген хаттарымыз.

Құпиясөзіңізді білмейміз: оның кері қайтарылмайтын ізі ғана сақталады. Пошта, телефон, балалардың аты және желілік мекенжайлар деректер қорында шифрланып жатады.

## Не үшін

- аккаунтыңыз болып, оны пайдалана алуыңыз үшін;
- аккаунтты бөтен адамнан қорғау үшін;
- заңдарды орындау үшін;
- бөлек келісім берген болсаңыз, жаңалықтар мен ұсыныстар жіберу үшін.

Басқа мақсатта бұл деректерді пайдаланбаймыз. Сізге әсер ететін шешімді адамның қатысуынсыз қабылдамаймыз.

## Cookie файлдары

Тек сіз сұраған іс онсыз жұмыс істемейтіндері:

- «sid»: аккаунтқа кірдіңіз, 180 күнге дейін сақталады;
- «anon»: форма аштыңыз, 12 сағат сақталады;
- «link»: хаттағы сілтемемен өттіңіз, бір сағат сақталады;
- «join»: командаға шақыруды аштыңыз, бір тәулік сақталады;
- «errand»: басқа сервис арқылы кіріп жатырсыз, 30 минутқа дейін сақталады;
- «step»: құпиясөз дұрыс, код енгізіп жатырсыз, 10 минут сақталады;
- «device»: бұл браузерде бұрын кіргенсіз, құпиясөзді басқалардың болжауы сізге кедергі болмайды; 180 күнге дейін немесе шыққанға дейін сақталады;
- «look»: тақырып немесе ірі көрініс таңдадыңыз, бір жылға дейін сақталады.

Жарнама cookie файлдары да, бөтен cookie файлдары да жоқ.

## Деректерді кім көреді

Қала қызметкерлері дербес деректерді міндеті талап еткенде ғана көреді. Әрбір осындай қарау байқатпай өзгертуге болмайтын журналға жазылады. Деректеріңізді кім, қашан және не үшін қарағаны аккаунтыңыздағы «Деректерімді кім қарады» бетінде көрінеді.

Деректерді үшінші тұлғаларға сатпаймыз және бермейміз. Тек заң бойынша құқығы бар мемлекеттік органның сұрауы бұған жатпайды. Деректер Қазақстаннан тыс жерге берілмейді, деректер қоры Қазақстанда орналасқан.

## Қанша уақыт

- аккаунт деректері: аккаунт бар кезде және жою туралы өтініштен кейін тағы 30 күн, ойыңызды өзгерте алуыңыз үшін;
- кірулер туралы мәлімет: 180 күнге дейін, сервер журналы: 30 күнге дейін;
- өтініштер мен оларға берілген жауаптар: жауаптан кейін үш жыл, содан соң мәтіні өшіріледі;
- сақтық көшірмелер: 35 күнге дейін, содан кейін ішіндегісімен бірге өшіріледі;
- әрекеттер журналы мен келісімдердің дәлелдері қалады, бірақ онда аты-жөніңіз бен мекенжайларыңыз болмайды.

## Құқықтарыңыз

Аккаунт беттерінде өзіңіз мыналарды істей аласыз:

- барлық деректеріңізді көру және жүктеп алу;
- аты-жөніңізді, поштаңызды және қалғанын түзету;
- келісімді қайтарып алу;
- аккаунтты жою.

Бізге {email} мекенжайына жазуға да болады: үш жұмыс күні ішінде жауап береміз. Құқығыңыз бұзылды деп ойласаңыз, дербес деректерді қорғау жөніндегі уәкілетті органға немесе сотқа жүгіне аласыз.

## Балалар

Аккаунт ашуға болатын ең кіші жас: {age}. Одан кіші баланы ата-анасы өз аккаунтында көрсете алады: тек аты мен туған жылы. Балаларға жарнама көрсетпейміз.

## Бірдеңе болып қалса

Деректер бөтен қолға түссе, бір жұмыс күні ішінде уәкілетті органға хабарлаймыз және қатысы бар адамдарға жазамыз.

## Саясат өзгергенде

Әр нұсқаның нөмірі мен күні бар, бұрынғы нұсқалар да ашық қалады. Жаңа нұсқа туралы аккаунтыңызды ашқанда айтып, не өзгергенін көрсетеміз.
)",
    R"(This policy says what the city platform ‘{city}’ knows of you, why, for how long, and what you can do about it. It is written in plain words, so that it can be read.

## Who answers for the data

Operator: {operator}, BIN (IIN) {bin}, address: {address}.

Questions about personal data: {email}.

We work under the Law of the Republic of Kazakhstan of 21 May 2013 No. 94-V ‘On Personal Data and Their Protection’.

## If you only read

Reading needs no name and no address, and you get no cookies. We count how often a page was opened and do not tie that to a person.

## What we know of those who have an account

- name and e-mail address: needed to sign in and to get letters about the account itself;
- your phone number, if you gave it;
- the language of letters and, if you chose them, interests and the languages you read;
- names and years of birth of children, if you added them under ‘Family’ yourself;
- the devices that are signed in, and when;
- the network address from which somebody signed in or was refused something: in the log of the server, so that a break-in is noticed;
- your consents: which text, when, in which language and from which network address;
- the letters that we sent you.

We do not know your password: only a fingerprint is kept from which it cannot be read back. E-mail addresses, telephones, children’s names and network addresses lie in the database encrypted.

## Why

- so that you have an account and can use it;
- to keep it out of other hands;
- to do what the laws ask;
- to send news and offers, if you agreed to that separately.

We use these data for nothing else. Nothing that changes something for you is decided without a person.

## Cookies

Only those without which what you asked for does not work:

- ‘sid’: you are signed in; up to 180 days;
- ‘anon’: you opened a form; 12 hours;
- ‘link’: you followed a link from a letter; one hour;
- ‘join’: you opened an invitation to a team; a day;
- ‘errand’: you are signing in by another service; up to 30 minutes;
- ‘step’: the password was right and you are typing a code; 10 minutes;
- ‘device’: you signed in with this browser before, so others who guess your password do not slow you down; up to 180 days or until you sign out;
- ‘look’: you chose a theme or the large view; up to a year.

There are no advertising cookies and none of others.

## Who sees the data

Staff of the city see personal data only where their duty asks for it. Each such look is noted in a log that cannot be changed unnoticed. Who looked at your data, when and why stands in your account, on the page ‘Who saw my data’.

We sell data to nobody and give them to nobody. The exception is a request of an authority that has the right to it by law. Data do not leave Kazakhstan; the databases are in Kazakhstan.

## For how long

- data of the account: as long as there is one, and 30 days after you asked for its deletion, so that you can change your mind;
- what we know of sign-ins: up to 180 days, the log of the server: up to 30 days;
- requests and their answers: three years after the answer, then their words are erased;
- backups: up to 35 days, then they are erased with all that was in them;
- the log of acts and the proofs of consents stay, but without your name and addresses.

## Your rights

By yourself, on the pages of your account, you can:

- see and download all your data;
- correct your name, your address and all the rest;
- withdraw a consent;
- delete the account.

You can also write to {email}: we answer within three working days. If you think that your rights were violated, you can turn to the authority for the protection of personal data or to a court.

## Children

An account can be had from the age of {age}. A parent can name a younger child in the own account: only a name and a year of birth. We show no advertising to children.

## If something happens

If data get into other hands, we tell the authority within one working day and write to those whom it concerns.

## When this policy changes

Each version has a number and a date, and older versions stay open. We tell you of a new one when you open your account, and show what has changed.
)"};

}  // namespace legal
