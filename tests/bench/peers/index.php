<?php
// The events list by PHP with opcache under nginx and php-fpm, as it is usually made: a persistent PDO connection.
$now = (int)$_SERVER['QALA_NOW'];
$day = 86400;
$midnight = $now - (($now + 5 * 3600) % $day);
$spans = ['' => [$now, $now + 1098 * $day], 'today' => [$now, $midnight + $day], 'tomorrow' => [$midnight + $day, $midnight + 2 * $day],
    'week' => [$now, $midnight + 7 * $day], 'month' => [$now, $midnight + 30 * $day], 'weekend' => [$midnight + 5 * $day, $midnight + 7 * $day]];
$months = ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
$sql = json_decode(file_get_contents(__DIR__ . '/list.sql.json'), true);
$frame = json_decode(file_get_contents($_SERVER['QALA_FRAME']), true);
$db = new PDO('sqlite:' . $_SERVER['QALA_FILE'], null, null, [PDO::ATTR_PERSISTENT => true, PDO::ATTR_DEFAULT_FETCH_MODE => PDO::FETCH_ASSOC,
    PDO::SQLITE_ATTR_OPEN_FLAGS => PDO::SQLITE_OPEN_READONLY]);
$db->exec('pragma mmap_size = 268435456');

function h($text) { return htmlspecialchars((string)$text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8'); }
function ask($db, $sql, $asked) {
    $statement = $db->prepare($sql);
    foreach ($asked as $name => $value) if (str_contains($sql, ":$name")) $statement->bindValue(":$name", $value, PDO::PARAM_INT);
    $statement->execute();
    return $statement->fetchAll();
}

$when = $_GET['when'] ?? '';
$category = $_GET['category'] ?? '';
$price = $_GET['price'] ?? '';
[$from, $until] = $spans[$when] ?? $spans[''];
$ids = [];
foreach ($db->query("select key, id from category where of = 'event'") as $row) $ids[$row['key']] = $row['id'];
$asked = ['from' => $from, 'until' => $until, 'category' => $ids[$category] ?? 0, 'price' => $price === 'free' ? 1 : ($price === 'paid' ? 2 : 0)];
$rows = ask($db, $sql['rows'], $asked);
$counts = [];
foreach (['by_category', 'by_price', 'by_venue', 'by_district', 'by_age', 'by_tag'] as $name) $counts[$name] = ask($db, $sql[$name], $asked);
foreach ($spans as $key => $span) if ($key !== '')
    $counts['by_when'][] = ['value' => $key, 'n' => ask($db, $sql['total'], ['from' => $span[0], 'until' => $span[1]] + $asked)[0]['n']];
$total = ask($db, $sql['total'], $asked)[0]['n'];
$days = [];
foreach (array_slice($rows, 0, 50) as $row) $days[gmdate('Y-m-d', $row['starts_at'] + 5 * 3600)][] = $row;
header('Content-Type: text/html; charset=utf-8');
?>
<?= $frame['before'] ?>
<p class="summary"><?= $total ?> событий</p>
<?php foreach ($counts as $name => $group): ?><div class="group"><h3><?= $name ?></h3><ul class="chips"><?php foreach ($group as $chip): ?><li><a class="chip" href="/events?<?= $name ?>=<?= h($chip['value']) ?>&amp;when=<?= h($when) ?>&amp;category=<?= h($category) ?>&amp;price=<?= h($price) ?>"><?= h($chip['label'] ?? $chip['value']) ?> <span><?= $chip['n'] ?></span></a></li><?php endforeach ?></ul></div><?php endforeach ?>
<?php foreach ($days as $date => $list): ?>
<section class="day" aria-labelledby="day-<?= $date ?>">
<div class="date"><h2 id="day-<?= $date ?>"><?= $date ?></h2></div>
<ul class="events rows"><?php foreach ($list as $row): $local = $row['starts_at'] + 5 * 3600; ?>
<li class="event">
<div class="cover hue-<?= $row['hue'] ?>"><svg viewBox="-20 -20 40 40" aria-hidden="true"><use href="/static/motifs.svg#<?= h($row['motif']) ?>"/></svg><p aria-hidden="true"><b><?= gmdate('j', $local) ?></b> <?= $months[(int)gmdate('n', $local) - 1] ?></p></div>
<div class="text">
<h3><a href="/events/<?= $row['event_id'] ?>-<?= h($row['slug']) ?>"><?= h($row['title']) ?></a></h3>
<div class="meta">
<p class="when"><time datetime="<?= gmdate('Y-m-d\TH:i', $local) ?>+05:00"><?= gmdate('H:i', $local) ?></time><span class="kind"> <?= h($row['singular']) ?><?php if ($row['format']): ?> · <?= h($row['format']) ?><?php endif ?><?php if ($row['age_min'] !== null): ?> · <?= $row['age_min'] ?>+<?php endif ?></span></p>
<p class="place"><?= h($row['place']) ?></p>
</div>
<p class="price<?= $row['free'] ? ' free' : '' ?>"><?php if ($row['free']): ?>бесплатно<?php elseif ($row['price_max'] !== null && $row['price_max'] !== $row['price_min']): ?>от <?= $row['price_min'] / 100 ?> до <?= $row['price_max'] / 100 ?> ₸<?php elseif ($row['price_min'] !== null): ?><?= $row['price_min'] / 100 ?> ₸<?php endif ?></p>
</div>
</li><?php endforeach ?></ul>
</section>
<?php endforeach ?>
<?php if (count($rows) > 50): ?><p><a href="/events?after=1">Позже</a></p><?php endif ?>
<?= $frame['after'] ?>
