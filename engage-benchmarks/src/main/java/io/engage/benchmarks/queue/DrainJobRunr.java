package io.engage.benchmarks.queue;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.benchmarks.run.Contender;
import io.engage.benchmarks.run.Place;
import io.engage.benchmarks.run.Pool;
import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.jobrunr.configuration.JobRunr;
import org.jobrunr.scheduling.JobScheduler;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.storage.sql.common.SqlStorageProviderFactory;
import org.jobrunr.utils.mapper.jackson.JacksonJsonMapper;

/**
 * JobRunr with four workers, the shortest poll interval it allows, and jobs enqueued as a stream.
 */
final class DrainJobRunr implements Contender {

  private static final Duration SHORTEST_POLL = Duration.ofSeconds(5);

  private final HikariDataSource pool;
  private final JobScheduler scheduler;
  private final BackgroundJobServer server;

  DrainJobRunr(Place place) {
    pool = Pool.batching(place.jdbcUrl());
    StorageProvider storage = SqlStorageProviderFactory.using(pool);
    scheduler =
        JobRunr.configure()
            .useJsonMapper(new JacksonJsonMapper())
            .useStorageProvider(storage)
            .useBackgroundJobServer(
                BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
                    .andWorkerCount(Workers.COUNT)
                    .andPollInterval(SHORTEST_POLL))
            .initialize()
            .getJobScheduler();
    server = JobRunr.getBackgroundJobServer();
    server.pauseProcessing();
  }

  @Override
  public void prepare(int size) {
    JobRunrJob.expect(size);
    String words = Letters.BODY;
    scheduler.<JobRunrJob, Integer>enqueue(
        IntStream.range(0, size).boxed(), (job, number) -> job.write(words));
  }

  @Override
  public void work(int size, LongConsumer each) throws Exception {
    server.resumeProcessing();
    JobRunrJob.awaitAll();
    server.pauseProcessing();
  }

  @Override
  public void close() {
    server.stop();
    pool.close();
  }
}
