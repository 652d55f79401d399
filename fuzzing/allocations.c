// Counts what libyaml has allocated: when a parser starts, nothing of the one before may be left.
//
// `.ci/libyaml` compiles libyaml with the names below in place of those of the C library. There is one
// parser at a time in a fuzz target.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

static long live;

void *counted_malloc(size_t size) {
  void *memory = malloc(size);
  if (memory) live++;
  return memory;
}

void *counted_realloc(void *memory, size_t size) {
  void *moved = realloc(memory, size);
  if (!memory && moved) live++;
  return moved;
}

char *counted_strdup(const char *text) {
  char *copy = strdup(text);
  if (copy) live++;
  return copy;
}

void counted_free(void *memory) {
  if (memory) live--;
  free(memory);
}

int uncounted_yaml_parser_initialize(yaml_parser_t *parser);

int yaml_parser_initialize(yaml_parser_t *parser) {
  if (live) {
    fprintf(stderr, "libyaml has lost %ld allocations\n", live);
    abort();
  }
  return uncounted_yaml_parser_initialize(parser);
}
