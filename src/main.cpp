// The command line and nothing else.
#include <cstdio>

int main() { std::puts("qala"); }
