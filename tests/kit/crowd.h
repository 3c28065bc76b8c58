// Many rows of whatever the back office lists, made at once: nothing about them is true but their number and order.
#pragma once

#include "kit/town.h"

namespace kit {

// So many people, organisations, letters, acts in the log, requests, revisions, twins, failures and jobs. One organisation in ten is a draft, two pay. One person in ten is blocked; of letters three in four
// were sent; of requests, revisions and jobs one half has ended or was given up, and one request in fifty is an authority's.
void crowd(Town&, int rows);

}  // namespace kit
