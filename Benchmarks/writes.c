/* Replaces files as safely as a rewriter must, and does nothing else: what a fix cannot do without. */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Replaces a file by a temporary one with the same bytes that has been brought to the disk. */
static int replace(const char *path) {
  char name[PATH_MAX], folder[PATH_MAX];
  struct stat old;
  int file = open(path, O_RDONLY);
  if (file < 0 || fstat(file, &old) < 0) return -1;
  char *bytes = malloc((size_t)old.st_size + 1);
  if (!bytes || read(file, bytes, (size_t)old.st_size) != old.st_size) return -1;
  close(file);
  strcpy(folder, path);
  if (snprintf(name, sizeof name, "%s/.temporary-XXXXXX", dirname(folder)) >= (int)sizeof name) return -1;
  int temporary = mkstemp(name);
  if (temporary < 0 || write(temporary, bytes, (size_t)old.st_size) != old.st_size) return -1;
  free(bytes);
  if (fchmod(temporary, old.st_mode) < 0 || fsync(temporary) < 0 || close(temporary) < 0) return -1;
  if (rename(name, path) < 0) return -1;
  int directory = open(folder, O_RDONLY | O_DIRECTORY);
  if (directory < 0 || fsync(directory) < 0) return -1;
  return close(directory);
}

/* Reads the paths, one a line, from the file that is named. */
int main(int argc, char **argv) {
  FILE *list = argc == 2 ? fopen(argv[1], "r") : NULL;
  if (!list) return 2;
  char path[PATH_MAX];
  while (fgets(path, sizeof path, list)) {
    path[strcspn(path, "\n")] = 0;
    if (replace(path) < 0) return 2;
  }
  fclose(list);
  return 0;
}
