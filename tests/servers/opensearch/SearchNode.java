import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.opensearch.common.logging.LogConfigurator;
import org.opensearch.common.settings.Settings;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.index.reindex.ReindexPlugin;
import org.opensearch.knn.plugin.KNNPlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.painless.PainlessPlugin;
import org.opensearch.plugins.ExtensiblePlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.ScriptPlugin;
import org.opensearch.script.ScriptContext;
import org.opensearch.script.ScriptEngine;
import org.opensearch.transport.Netty4Plugin;

/** A single OpenSearch node with k-NN on loopback. Arguments: HOME [setting=value ...]; prints "ready PORT". */
public class SearchNode extends Node {
  @SafeVarargs
  SearchNode(Settings settings, Class<? extends Plugin>... plugins) {
    super(InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "local"), List.of(plugins), true);
  }

  /** Plugins that are given by class get no extensions: this hands painless those of k-NN. */
  public static class Painless extends Plugin implements ScriptPlugin {
    private final PainlessPlugin painless = new PainlessPlugin();

    public Painless() {
      painless.loadExtensions(new ExtensiblePlugin.ExtensionLoader() {
        public <T> List<T> loadExtensions(Class<T> type) {
          List<T> all = new ArrayList<>();
          ServiceLoader.load(type).forEach(all::add);
          return all;
        }
      });
    }

    @Override
    public ScriptEngine getScriptEngine(Settings settings, Collection<ScriptContext<?>> contexts) {
      return painless.getScriptEngine(settings, contexts);
    }

    @Override
    public List<ScriptContext<?>> getContexts() {
      return painless.getContexts();
    }
  }

  public static void main(String[] arguments) throws Exception {
    Settings.Builder settings = Settings.builder()
        .put("path.home", arguments[0])
        .put("http.port", "0").put("transport.port", "0").put("network.host", "127.0.0.1")
        .put("http.type", "netty4").put("transport.type", "netty4")
        .put("discovery.type", "single-node").put("cluster.name", "local").put("node.name", "local")
        .put("bootstrap.system_call_filter", false)
        .put("cluster.routing.allocation.disk.threshold_enabled", false);
    for (int i = 1; i < arguments.length; i++) {
      int equals = arguments[i].indexOf('=');
      settings.put(arguments[i].substring(0, equals), arguments[i].substring(equals + 1));
    }
    LogConfigurator.registerErrorListener();
    SearchNode node = new SearchNode(settings.build(), Netty4Plugin.class, Painless.class, ReindexPlugin.class, KNNPlugin.class);
    node.start();
    System.out.println("ready " + node.injector().getInstance(HttpServerTransport.class).boundAddress().publishAddress().getPort());
    System.out.flush();
    Thread.currentThread().join();
  }
}
