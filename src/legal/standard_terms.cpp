// The terms of use.
#include "legal/standard.h"

namespace legal {

const InThree standard_terms{
    R"(Эти условия действуют между вами и оператором городской платформы «{city}»: {operator}, БИН (ИИН) {bin}, адрес: {address}.

## Что это такое

Здесь собраны афиша, скидки, места и люди города. Читать можно всем, без аккаунта и бесплатно. Аккаунт нужен, чтобы сохранять, записываться, писать и публиковать.

## Аккаунт

- Его можно завести с {age} лет.
- Один человек заводит один аккаунт и называет себя своим именем.
- Пароль никому не передавайте. Если кажется, что его узнали, смените его и выйдите на всех устройствах.
- Вы можете удалить аккаунт в любой момент. 30 дней после этого можно передумать.

## Что можно и чего нельзя

Пишите правду и уважайте других. Нельзя публиковать то, что запрещено законами Республики Казахстан, в том числе:

- призывы к насилию и вражде, угрозы, оскорбления;
- чужие персональные данные и фотографии без согласия, фотографии детей без согласия родителей;
- обман, подделки, рекламу под видом отзыва;
- чужие тексты и картинки, на которые у вас нет прав;
- вредоносные программы и попытки помешать работе платформы.

Реклама всегда помечается словом «Реклама».

## Что происходит с вашими публикациями

Они остаются вашими. Вы разрешаете платформе показывать их на своих страницах, в приложениях, рассылках и на бумаге, бесплатно, пока они опубликованы. Публикацию может проверить редактор до или после выхода.

## Если условия нарушены

Мы можем вернуть публикацию на исправление, скрыть её, а при повторных нарушениях заблокировать аккаунт. Мы всегда называем причину, и решение можно обжаловать: его пересмотрит другой человек. Удаление аккаунта не отменяет блокировку.

## Жалобы

Пожаловаться на любую страницу может каждый, и без аккаунта. Жалоба получает номер, по нему видно, что с ней происходит.

## За что мы отвечаем

Мы стараемся, чтобы сведения были верными, а платформа работала, но не можем обещать этого всегда. За мероприятия, товары и услуги отвечают те, кто их предлагает. Перед поездкой издалека уточните время и цену у организатора. Права потребителя, которые даёт закон, эти условия не ограничивают.

## Платные услуги

Если услуга платная, это сказано рядом с ней до оплаты, вместе с ценой. Для таких услуг действует публичная оферта.

## Изменения и споры

У каждой версии условий есть номер и дата. О новой мы скажем, когда вы откроете аккаунт, и покажем, что изменилось. Если вы с ней не согласны, аккаунт можно удалить; читать город можно и дальше.

Действует право Республики Казахстан. Сначала напишите нам на {email}: обычно всё решается так. Если нет, спор решает суд по месту, которое определяет закон.
)",
    R"(Бұл шарттар сіз бен «{city}» қалалық платформасының операторы арасында қолданылады: {operator}, БСН (ЖСН) {bin}, мекенжайы: {address}.

## Бұл не

Мұнда қаланың афишасы, жеңілдіктері, орындары мен адамдары жиналған. Оқу бәріне ашық, аккаунтсыз әрі тегін. Аккаунт сақтау, тіркелу, жазу және жариялау үшін керек.

## Аккаунт

- Аккаунт ашуға болатын ең кіші жас: {age}.
- Бір адам бір аккаунт ашады және өз атын жазады.
- Құпиясөзді ешкімге бермеңіз. Біреу біліп қойды деп ойласаңыз, оны ауыстырып, барлық құрылғыдан шығыңыз.
- Аккаунтты кез келген уақытта жоюға болады. Содан кейін 30 күн ішінде оны қайтара аласыз.

## Не істеуге болады, не істеуге болмайды

Шындықты жазыңыз, басқаларды құрметтеңіз. Қазақстан Республикасының заңдары тыйым салғанды жариялауға болмайды, оның ішінде:

- зорлық пен араздыққа шақыру, қорқыту, қорлау;
- басқа адамның дербес деректері мен фотосуреттерін келісімінсіз, балалардың фотосуреттерін ата-анасының келісімінсіз жариялау;
- алдау, жалған мәлімет, пікір болып көрінетін жарнама;
- құқығыңыз жоқ бөтен мәтіндер мен суреттер;
- зиянды бағдарламалар және платформаның жұмысына кедергі жасау.

Жарнама әрқашан «Жарнама» деген сөзбен белгіленеді.

## Жарияланымдарыңызбен не болады

Олар сіздікі болып қалады. Жарияланып тұрған кезде платформаға оларды өз беттерінде, қосымшаларда, хаттарда және қағазда тегін көрсетуге рұқсат бересіз. Жарияланымды редактор шыққанға дейін немесе шыққаннан кейін тексере алады.

## Шарттар бұзылса

Жарияланымды түзетуге қайтаруымыз, жасыруымыз, ал бұзу қайталанса, аккаунтты бұғаттауымыз мүмкін. Себебін әрқашан айтамыз, шешімге шағымдануға болады: оны басқа адам қайта қарайды. Аккаунтты жою бұғатты алып тастамайды.

## Шағымдар

Кез келген бетке кез келген адам, аккаунты болмаса да, шағымдана алады. Шағымға нөмір беріледі, сол нөмір бойынша онымен не болып жатқаны көрінеді.

## Не үшін жауап береміз

Мәліметтер дұрыс болып, платформа жұмыс істеп тұруы үшін тырысамыз, бірақ мұны әрқашан уәде ете алмаймыз. Іс-шаралар, тауарлар мен қызметтер үшін оларды ұсынатындар жауап береді. Алыстан шығар алдында уақыты мен бағасын ұйымдастырушыдан нақтылаңыз. Заң берген тұтынушы құқықтарын бұл шарттар шектемейді.

## Ақылы қызметтер

Қызмет ақылы болса, бұл төлемге дейін бағасымен бірге қасында жазылады. Ондай қызметтерге жария оферта қолданылады.

## Өзгерістер мен даулар

Шарттардың әр нұсқасының нөмірі мен күні бар. Жаңасы туралы аккаунтыңызды ашқанда айтып, не өзгергенін көрсетеміз. Келіспесеңіз, аккаунтты жоюға болады; қаланы оқу бұрынғыдай ашық.

Қазақстан Республикасының құқығы қолданылады. Алдымен бізге {email} мекенжайына жазыңыз: көбіне осылай шешіледі. Шешілмесе, дауды заң белгілеген жердегі сот қарайды.
)",
    R"(These terms hold between you and the operator of the city platform ‘{city}’: {operator}, BIN (IIN) {bin}, address: {address}.

## What this is

Here stand the events, offers, places and people of the city. Everybody may read, without an account and free of charge. An account is for saving, booking, writing and publishing.

## The account

- It can be had from the age of {age}.
- One person has one account and uses the own name.
- Give your password to nobody. If somebody seems to know it, change it and sign out everywhere.
- You can delete the account at any time, and change your mind for 30 days after that.

## What may be done and what may not

Write the truth and respect others. What the laws of the Republic of Kazakhstan forbid must not be published, among it:

- calls for violence and hatred, threats, insults;
- personal data and photos of others without their consent, photos of children without the consent of their parents;
- deceit, forgeries, advertising that poses as a review;
- texts and pictures of others to which you have no rights;
- malicious programs and attempts to hinder the platform.

Advertising is always marked with the word ‘Ad’.

## What becomes of what you publish

It stays yours. You allow the platform to show it on its pages, in apps, letters and on paper, free of charge, as long as it is published. An editor may look at it before or after.

## When the terms are broken

We may return what was published for correction, hide it and, when it happens again, block the account. We always say why, and a decision can be appealed: another person looks at it anew. Deleting an account does not lift a block.

## Reports

Anybody can report any page, without an account as well. A report has a number by which one sees what becomes of it.

## What we answer for

We try to keep the facts right and the platform running, and cannot promise it always. Whoever offers events, goods and services answers for them. Before you travel far, ask the organiser for time and price. The rights that the law gives to consumers are not limited by these terms.

## Paid services

Where a service costs money, this is said beside it before you pay, with the price. The public offer holds for such services.

## Changes and disputes

Each version of the terms has a number and a date. We tell you of a new one when you open your account, and show what has changed. If you do not agree, you can delete the account; the city stays open for reading.

The law of the Republic of Kazakhstan holds. Write to {email} first: that settles most things. If it does not, a court decides at the place that the law names.
)"};

}  // namespace legal
