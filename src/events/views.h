// What the templates of events receive: texts ready to be shown, in the language of the page.
#pragma once

#include "events/views/calendar.h"
#include "events/views/card.h"
#include "events/views/embed.h"
#include "events/views/filters.h"
#include "events/views/list.h"
#include "events/views/screenings.h"
#include "events/views/sessions.h"
#include "events/views/show.h"
#include "events/views/venues.h"
#include "events/views/weekend.h"
#include "events/views/works.h"
