package genkan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Copies one file out of the jars on the class path. Arguments: name inside the jar, target path. */
public final class Unpack {
  private Unpack() {}

  public static void main(String[] arguments) throws Exception {
    try (var stream = Unpack.class.getClassLoader().getResourceAsStream(arguments[0])) {
      if (stream == null) throw new IllegalArgumentException("Not in the jars: " + arguments[0]);
      Files.copy(stream, Path.of(arguments[1]), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
