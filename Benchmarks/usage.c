/* Runs a command, drops what it prints, and tells what it took: seconds on the wall, seconds of a
   processor, bytes at its peak. The kernel counts the memory of whoever starts a process as the
   beginning of its peak; this program has next to none. */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval time) { return time.tv_sec + time.tv_usec / 1e6; }

int main(int argc, char **argv) {
  struct timespec start, end;
  struct rusage usage;
  if (argc < 2) return 2;
  clock_gettime(CLOCK_MONOTONIC, &start);
  pid_t child = fork();
  if (child < 0) return 2;
  if (child == 0) {
    int nothing = open("/dev/null", O_RDWR);
    for (int stream = 0; stream <= 2; stream++) dup2(nothing, stream);
    execvp(argv[1], argv + 1);
    _exit(127);
  }
  if (wait4(child, NULL, 0, &usage) < 0) return 2;
  clock_gettime(CLOCK_MONOTONIC, &end);
#ifdef __APPLE__
  long unit = 1;
#else
  long unit = 1024;
#endif
  printf("%.6f %.6f %ld\n", end.tv_sec - start.tv_sec + (end.tv_nsec - start.tv_nsec) / 1e9,
         seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss * unit);
  return 0;
}
