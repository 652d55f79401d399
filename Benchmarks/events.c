/* Pulls libyaml's events from files and does nothing else: the floor under every YAML linter. */
#include <stdio.h>
#include <stdlib.h>
#include <yaml.h>

static unsigned char *contents(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  fseek(file, 0, SEEK_END);
  *size = (size_t)ftell(file);
  rewind(file);
  unsigned char *bytes = malloc(*size + 1);
  if (bytes && fread(bytes, 1, *size, file) != *size) *size = 0;
  fclose(file);
  return bytes;
}

/* Reads the paths, one a line, from the file that is named. */
int main(int argc, char **argv) {
  FILE *list = argc == 2 ? fopen(argv[1], "r") : NULL;
  if (!list) return 2;
  char path[4096];
  long count = 0;
  while (fgets(path, sizeof path, list)) {
    for (char *end = path; *end; end++)
      if (*end == '\n') *end = 0;
    size_t size;
    unsigned char *bytes = contents(path, &size);
    if (!bytes) return 2;
    yaml_parser_t parser;
    yaml_event_t event;
    int is_last = 0;
    if (!yaml_parser_initialize(&parser)) return 2;
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, bytes, size);
    while (!is_last && yaml_parser_parse(&parser, &event)) {
      is_last = event.type == YAML_STREAM_END_EVENT;
      yaml_event_delete(&event);
      count++;
    }
    yaml_parser_delete(&parser);
    free(bytes);
  }
  fclose(list);
  printf("%ld\n", count);
  return 0;
}
