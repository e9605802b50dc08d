package kb.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.NIOFSDirectory;

/// An index read for the length of one command.
///
/// Such a process ends before its code is compiled, so what counts is how few steps a byte takes:
/// here one array access, with plain file reads under it. Mapping the files costs 40 ms to set up,
/// Lucene's buffered input twice the steps for each byte.
final class PagedDirectory extends NIOFSDirectory {
  PagedDirectory(Path folder) throws IOException {
    super(folder);
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    ensureOpen();
    ensureCanRead(name);
    FileChannel channel = FileChannel.open(getDirectory().resolve(name), StandardOpenOption.READ);
    try {
      return new PagedInput(name, new Pages(channel, channel.size()));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }
}
