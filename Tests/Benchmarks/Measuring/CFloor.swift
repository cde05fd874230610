/// The C programs that set the floor, built with the compiler of the system.
struct CFloor {
  /// Does nothing but say hello.
  let hello: String
  /// Walks a folder and opens, reads and closes every Markdown file, on one thread.
  let reader: String
  /// Replaces files by their own bytes, one after the other, so that a power cut leaves the old ones or the new ones.
  let replacer: String

  /// Builds them into a folder.
  init(in folder: String) throws(Machine.Failure) {
    guard let compiler = Machine.find("cc") ?? Machine.find("clang") else {
      throw Machine.Failure(message: "there is no C compiler to build the floor with")
    }
    hello = "\(folder)/hello"
    reader = "\(folder)/reader"
    replacer = "\(folder)/replacer"
    try Machine.write(CFloor.helloSource, to: "\(hello).c")
    try Machine.write(CFloor.readerSource, to: "\(reader).c")
    try Machine.write(CFloor.replacerSource, to: "\(replacer).c")
    for program in [hello, reader, replacer] {
      _ = try Machine.time(Program(compiler, "-O2", "-o", program, "\(program).c"))
    }
  }

  private static let helloSource = #"""
    #include <stdio.h>
    int main(void) { puts("hello"); return 0; }
    """#

  private static let replacerSource = #"""
    #include <fcntl.h>
    #include <libgen.h>
    #include <stdio.h>
    #include <string.h>
    #include <unistd.h>

    static char buffer[1 << 20];

    static int replace(const char *file) {
      char name[4096], path[4096];
      snprintf(name, sizeof name, "%s.new", file);
      snprintf(path, sizeof path, "%s", file);
      int old = open(file, O_RDONLY | O_CLOEXEC);
      int new = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
      if (old < 0 || new < 0) return 2;
      long size = read(old, buffer, sizeof buffer);
      if (write(new, buffer, size) != size || fsync(new) || close(new)) return 2;
      if (rename(name, file)) return 2;
      int folder = open(dirname(path), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
      return folder < 0 || fsync(folder) ? 2 : 0;
    }

    int main(int count, char **words) {
      int status = 0;
      for (int index = 1; index < count; index++) status |= replace(words[index]);
      return status;
    }
    """#

  private static let readerSource = #"""
    #define _GNU_SOURCE
    #include <dirent.h>
    #include <fcntl.h>
    #include <stdio.h>
    #include <string.h>
    #include <unistd.h>

    static char buffer[1 << 20];
    static long files, bytes;

    static void walk(int folder) {
      DIR *stream = fdopendir(folder);
      struct dirent *entry;
      if (!stream) return;
      while ((entry = readdir(stream))) {
        const char *name = entry->d_name;
        size_t length = strlen(name);
        if (name[0] == '.') continue;
        if (entry->d_type == DT_DIR) {
          int inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
          if (inner >= 0) walk(inner);
        } else if (length > 3 && !memcmp(name + length - 3, ".md", 3)) {
          int file = openat(folder, name, O_RDONLY | O_CLOEXEC);
          if (file < 0) continue;
          bytes += read(file, buffer, sizeof buffer);
          files++;
          close(file);
        }
      }
      closedir(stream);
    }

    int main(int count, char **words) {
      int folder = open(count > 1 ? words[1] : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
      if (folder < 0) return 2;
      walk(folder);
      printf("%ld files, %ld bytes\n", files, bytes);
      return 0;
    }
    """#
}
