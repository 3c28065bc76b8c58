// What was deleted is overwritten in the file at once, but its old pages stand in the WAL until that is emptied.
#pragma once

namespace db {

class Writing;

// Once the write function that asks for it is committed, the WAL becomes empty: soon, however small it is, and tried again each
// second while somebody reads what stands in it.
void empty_log(Writing&);

}  // namespace db
