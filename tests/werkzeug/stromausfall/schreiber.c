/* Loaded before everything else (LD_PRELOAD): notes each change of a file below LOTSE_ORDNER.

   A note is: kind, length of the name, length of the second name, offset, length of the data,
   then the names and the data. W write, T truncate, S sync, N new, X remove, R rename. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define ECHT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static pthread_mutex_t riegel = PTHREAD_MUTEX_INITIALIZER;
static int heft = -1;
static const char *ordner;

struct __attribute__((packed)) notiz {
  uint8_t art;
  uint16_t name, zweiter;
  int64_t ab;
  uint32_t laenge;
};

__attribute__((constructor)) static void beginne(void) {
  ordner = getenv("LOTSE_ORDNER");
  const char *datei = getenv("LOTSE_HEFT");
  if (ordner && datei)
    heft = ECHT(open)(datei, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int darin(const char *pfad) {
  return heft >= 0 && ordner && strncmp(pfad, ordner, strlen(ordner)) == 0;
}

static int pfad_von(int griff, char *pfad) {
  char verweis[40];
  snprintf(verweis, sizeof verweis, "/proc/self/fd/%d", griff);
  ssize_t n = readlink(verweis, pfad, 4095);
  if (n < 0)
    return 0;
  pfad[n] = 0;
  return griff != heft && darin(pfad);
}

static void notiere(char art, const char *pfad, const char *zweiter, int64_t ab, const void *daten, uint32_t n) {
  struct notiz kopf = {art, strlen(pfad), zweiter ? strlen(zweiter) : 0, ab, n};
  pthread_mutex_lock(&riegel);
  ssize_t (*schreibe)(int, const void *, size_t) = ECHT(write);
  ssize_t r = schreibe(heft, &kopf, sizeof kopf);
  r += schreibe(heft, pfad, kopf.name);
  if (zweiter)
    r += schreibe(heft, zweiter, kopf.zweiter);
  if (n)
    r += schreibe(heft, daten, n);
  if (r < 0)
    abort();
  pthread_mutex_unlock(&riegel);
}

ssize_t pwrite64(int griff, const void *daten, size_t n, off64_t ab) {
  char pfad[4096];
  ssize_t fertig = ECHT(pwrite64)(griff, daten, n, ab);
  if (fertig > 0 && pfad_von(griff, pfad))
    notiere('W', pfad, NULL, ab, daten, fertig);
  return fertig;
}
ssize_t pwrite(int griff, const void *daten, size_t n, off_t ab) { return pwrite64(griff, daten, n, ab); }

ssize_t write(int griff, const void *daten, size_t n) {
  char pfad[4096];
  int wichtig = pfad_von(griff, pfad);
  off_t ab = 0;
  if (wichtig)
    ab = lseek(griff, 0, (fcntl(griff, F_GETFL) & O_APPEND) ? SEEK_END : SEEK_CUR);
  ssize_t fertig = ECHT(write)(griff, daten, n);
  if (wichtig && fertig > 0)
    notiere('W', pfad, NULL, ab, daten, fertig);
  return fertig;
}

static int gesichert(int griff, int ergebnis) {
  char pfad[4096];
  if (ergebnis == 0 && pfad_von(griff, pfad))
    notiere('S', pfad, NULL, 0, NULL, 0);
  return ergebnis;
}
int fsync(int griff) { return gesichert(griff, ECHT(fsync)(griff)); }
int fdatasync(int griff) { return gesichert(griff, ECHT(fdatasync)(griff)); }

int ftruncate64(int griff, off64_t n) {
  char pfad[4096];
  int ergebnis = ECHT(ftruncate64)(griff, n);
  if (ergebnis == 0 && pfad_von(griff, pfad))
    notiere('T', pfad, NULL, n, NULL, 0);
  return ergebnis;
}
int ftruncate(int griff, off_t n) { return ftruncate64(griff, n); }

static int offen(const char *pfad, int wie, mode_t rechte, int (*echt)(const char *, int, ...)) {
  char ganz[4096];
  int neu = (wie & O_CREAT) && access(pfad, F_OK) != 0;
  int griff = echt(pfad, wie, rechte);
  if (griff >= 0 && pfad_von(griff, ganz)) {
    if (neu)
      notiere('N', ganz, NULL, 0, NULL, 0);
    else if (wie & O_TRUNC)
      notiere('T', ganz, NULL, 0, NULL, 0);
  }
  return griff;
}
#define OFFEN(name)                                   \
  int name(const char *pfad, int wie, ...) {          \
    va_list mehr;                                     \
    va_start(mehr, wie);                              \
    mode_t rechte = va_arg(mehr, int);                \
    va_end(mehr);                                     \
    return offen(pfad, wie, rechte, ECHT(name));      \
  }
OFFEN(open)
OFFEN(open64)

int unlink(const char *pfad) {
  char ganz[4096];
  int wichtig = realpath(pfad, ganz) != NULL && darin(ganz);
  int ergebnis = ECHT(unlink)(pfad);
  if (wichtig && ergebnis == 0)
    notiere('X', ganz, NULL, 0, NULL, 0);
  return ergebnis;
}

int rename(const char *von, const char *nach) {
  char ganz[4096], ziel[4096];
  int wichtig = realpath(von, ganz) != NULL && darin(ganz);
  int ergebnis = ECHT(rename)(von, nach);
  if (wichtig && ergebnis == 0 && realpath(nach, ziel))
    notiere('R', ganz, ziel, 0, NULL, 0);
  return ergebnis;
}
