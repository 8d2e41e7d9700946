package org.zoneaxis.http;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.zoneaxis.figure.request.FigureCatalogue;
import org.zoneaxis.figure.request.FigureMaker;
import org.zoneaxis.figure.request.Figures;
import org.zoneaxis.http.address.PublicAddress;
import org.zoneaxis.http.search.Catalogue;
import org.zoneaxis.http.search.Worldwide;
import org.zoneaxis.library.Library;
import org.zoneaxis.source.DatabaseSettings;
import org.zoneaxis.source.Databases;
import org.zoneaxis.source.Version;
import org.zoneaxis.source.remote.RemoteDatabases;
import org.zoneaxis.source.remote.StoredMemory;
import org.zoneaxis.source.remote.WorldSearch;
import org.zoneaxis.source.upstream.FetchLimits;
import org.zoneaxis.source.upstream.HttpFetcher;
import org.zoneaxis.source.upstream.Timekeeper;
import org.zoneaxis.storage.figure.FigureObserver;
import org.zoneaxis.storage.figure.FigureService;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.object.S3Connection;
import org.zoneaxis.storage.object.StorageSettings;
import org.zoneaxis.storage.structure.StructureCache;
import org.zoneaxis.storage.structure.StructureDocuments;
import org.zoneaxis.storage.upload.Uploads;
import org.zoneaxis.storage.work.Asker;
import org.zoneaxis.storage.work.WorkPlaces;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Puts the service together. Settings and credentials come from the environment, time from the
 * machine, and structures from library, bucket and databases, unless the starter of the function
 * brings its own.
 */
@Factory
final class ServiceFactory {

  @Singleton
  @Secondary
  StorageSettings settings() {
    return StorageSettings.fromEnvironment(System.getenv());
  }

  @Singleton
  @Secondary
  AwsCredentialsProvider credentials() {
    return DefaultCredentialsProvider.builder().build();
  }

  @Singleton
  @Bean(preDestroy = "close")
  S3Client connection(
      StorageSettings settings,
      AwsCredentialsProvider credentials,
      List<ExecutionInterceptor> observers) {
    return S3Connection.open(settings, credentials, observers.toArray(ExecutionInterceptor[]::new));
  }

  @Singleton
  ObjectStore store(S3Client connection, StorageSettings settings) {
    return new ObjectStore(connection, settings.bucket());
  }

  @Singleton
  @Secondary
  PublicAddress address() {
    return PublicAddress.fromEnvironment(System.getenv());
  }

  @Singleton
  @Secondary
  DatabaseSettings databases() {
    return DatabaseSettings.fromEnvironment(System.getenv(), Version.TEXT);
  }

  /** How long asking a database may take. */
  @Singleton
  @Secondary
  FetchLimits limits() {
    return FetchLimits.DEFAULTS;
  }

  @Singleton
  @Secondary
  Timekeeper time() {
    return Timekeeper.system();
  }

  @Singleton
  StructureDocuments documents(ObjectStore store, WorkPlaces places) {
    return StructureDocuments.of(store, places);
  }

  @Singleton
  @Secondary
  StructureCache structures(
      StructureDocuments documents,
      DatabaseSettings databases,
      FetchLimits limits,
      Timekeeper time) {
    return new StructureCache(
        List.of(new Library()::find),
        documents,
        Databases.of(databases, limits, time),
        clock(time),
        time::nanoTime);
  }

  @Singleton
  Catalogue catalogue(ObjectStore store, Timekeeper time) {
    return new Catalogue(store, time::nanoTime);
  }

  /** The search in the databases on the network, whose answers are kept for a day. */
  @Singleton
  Worldwide world(
      Catalogue catalogue, ObjectStore store, DatabaseSettings databases, Timekeeper time) {
    HttpFetcher fetcher = new HttpFetcher(databases.userAgent(), FetchLimits.SEARCH, time);
    return new Worldwide(
        catalogue,
        new WorldSearch(
            RemoteDatabases.of(databases, fetcher),
            fetcher,
            new StoredMemory(store, time),
            WorldSearch.BUDGET));
  }

  @Singleton
  Uploads uploads(
      StructureDocuments documents, StructureCache structures, Timekeeper time, WorkPlaces places) {
    return new Uploads(new Library()::find, documents, structures, clock(time), places);
  }

  private static Clock clock(Timekeeper time) {
    InstantSource source = time::now;
    return source.withZone(ZoneOffset.UTC);
  }

  /** A function hears nothing of a client that goes. */
  @Singleton
  @Secondary
  Asker asker() {
    return Asker.STAYS;
  }

  /** Where files are read, and figures, pages and identifications are computed. */
  @Singleton
  @Secondary
  WorkPlaces places(Asker asker) {
    return WorkPlaces.ofThisMachine(asker);
  }

  /** The figures that there are. */
  @Singleton
  @Secondary
  FigureCatalogue figureCatalogue() {
    return Figures.ALL;
  }

  @Singleton
  FigureService figures(
      FigureCatalogue catalogue,
      StructureCache structures,
      ObjectStore store,
      FigureObserver observer,
      WorkPlaces places) {
    return new FigureService(structures, new FigureMaker(catalogue), store, observer, places);
  }
}
