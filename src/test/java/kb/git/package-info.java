/// Tests of fetching and reading repositories, and the repositories and servers that other rooms'
/// tests use too: [kb.git.TestRepository], [kb.git.GitServers].
@NullMarked
package kb.git;

import org.jspecify.annotations.NullMarked;
